import type { Rng } from "@/lib/core/rng";
import { drawNormal } from "@/lib/labs/lora/matrix-source";

/** A matrix in one row-major array: training makes too many products for rows of objects. */
export interface Dense {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

export function zeros(rows: number, columns: number): Dense {
  return { rows, columns, data: new Float64Array(rows * columns) };
}

export function drawDense(rows: number, columns: number, deviation: number, rng: Rng): Dense {
  return { rows, columns, data: Float64Array.from({ length: rows * columns }, () => deviation * drawNormal(rng)) };
}

// The three products run over memory in order, and each sum in one order, so that the same numbers come out at every run.

/** A·B. */
export function product(a: Dense, b: Dense): Dense {
  const result = zeros(a.rows, b.columns);
  const { data } = result;
  const [inner, columns] = [a.columns, b.columns];
  for (let i = 0; i < a.rows; i++)
    for (let k = 0; k < inner; k++) {
      const left = a.data[i * inner + k]!;
      for (let j = 0; j < columns; j++) data[i * columns + j]! += left * b.data[k * columns + j]!;
    }
  return result;
}

/** A·Bᵀ. */
export function productTransposed(a: Dense, b: Dense): Dense {
  const result = zeros(a.rows, b.rows);
  const inner = a.columns;
  for (let i = 0; i < a.rows; i++)
    for (let j = 0; j < b.rows; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += a.data[i * inner + k]! * b.data[j * inner + k]!;
      result.data[i * b.rows + j] = sum;
    }
  return result;
}

/** Aᵀ·B. */
export function transposedProduct(a: Dense, b: Dense): Dense {
  const result = zeros(a.columns, b.columns);
  const { data } = result;
  const [rows, columns] = [a.columns, b.columns];
  for (let k = 0; k < a.rows; k++)
    for (let i = 0; i < rows; i++) {
      const left = a.data[k * rows + i]!;
      for (let j = 0; j < columns; j++) data[i * columns + j]! += left * b.data[k * columns + j]!;
    }
  return result;
}

/** Entry by entry. A loop, as `map` of typed arrays is many times slower. */
export function combine(a: Dense, b: Dense, entry: (a: number, b: number) => number): Dense {
  const result = zeros(a.rows, a.columns);
  for (let index = 0; index < result.data.length; index++) result.data[index] = entry(a.data[index]!, b.data[index]!);
  return result;
}

export const add = (a: Dense, b: Dense): Dense => combine(a, b, (x, y) => x + y);

/** Σ entry². */
export function squared({ data }: Dense): number {
  let sum = 0;
  for (let index = 0; index < data.length; index++) sum += data[index]! * data[index]!;
  return sum;
}

export const scale = (a: Dense, factor: number): Dense => combine(a, a, (value) => value * factor);
