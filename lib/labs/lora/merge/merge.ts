import { rngFromNumber } from "@/lib/core/rng";
import { drawNormalRows, type Rows } from "@/lib/labs/lora/matrix-source";
import { STORED, type Stored } from "@/lib/labs/lora/names";
import { FLOAT_FORMATS, roundFloat } from "@/lib/number-formats/float-format";
import { type Scaled, toInt8, toNf4, toScaledE4m3 } from "@/lib/number-formats/scaled-formats";

/** Side of the square weight: each row is one block of NF4, and one row of int8. */
export const SIDE = 64;
/** Weights as initialised and as found in trained models: about 0.02 in size. */
export const DEVIATION = 0.02;
const INPUTS = 32;

export interface MergeSettings {
  readonly rank: number;
  readonly seed: number;
  /** ‖s·BA‖ ÷ ‖W‖, Frobenius norms. */
  readonly size: number;
}

/** Numbers as a format holds them: what is read back, and the bits of each apart from a scale that several share. */
interface Held {
  readonly rows: Rows;
  readonly codes: Rows;
}

/**
 * Stores numbers: floats rounded one by one, fp8 with one scale for all, int8 with one for each row, NF4 with one for each block of 64. The code of a
 * float is the float itself.
 */
export function store(format: Stored, rows: Rows): Held {
  const floats = (name: keyof typeof FLOAT_FORMATS): Held => {
    const rounded = rows.map((row) => row.map((value) => roundFloat(FLOAT_FORMATS[name], value)));
    return { rows: rounded, codes: rounded };
  };
  const scaled = (all: readonly Scaled[]): Held => ({
    rows: all.map(({ values }) => values),
    codes: all.map(({ codes }) => codes),
  });
  switch (format) {
    case "fp32":
    case "fp16":
    case "bf16":
      return floats(format);
    case "int8":
      return scaled(rows.map(toInt8));
    case "nf4":
      return scaled(rows.map(toNf4));
    case "e4m3": {
      const all = toScaledE4m3(rows.flat());
      const cut = (list: readonly number[]) =>
        rows.map((row, index) => list.slice(index * row.length, (index + 1) * row.length));
      return { rows: cut(all.values), codes: cut(all.codes) };
    }
  }
}

const plus = (a: Rows, b: Rows, sign: 1 | -1): Rows =>
  a.map((row, i) => row.map((value, j) => value + sign * b[i]![j]!));
const normOf = (rows: Rows) => Math.sqrt(rows.flat().reduce((sum, value) => sum + value ** 2, 0));

/** A Gaussian weight and a low-rank update of the wanted size, in double precision: B and A Gaussian, their product scaled; and inputs to try them on. */
export function drawMerge({ rank, seed, size }: MergeSettings) {
  const rng = rngFromNumber(seed);
  const weight = drawNormalRows(SIDE, SIDE, DEVIATION, rng);
  const [b, a] = [drawNormalRows(SIDE, rank, 1, rng), drawNormalRows(rank, SIDE, 1, rng)];
  const product = multiply(b, a);
  const factor = (size * normOf(weight)) / normOf(product);
  const update: Rows = product.map((row) => row.map((value) => value * factor));
  return { weight, update, inputs: drawNormalRows(SIDE, INPUTS, 1, rng) };
}

function multiply(left: Rows, right: Rows): Rows {
  return left.map((row) => right[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * right[k]![j]!, 0)));
}

export interface Merged {
  readonly format: Stored;
  /** The base as it is stored, before, and after merging. */
  readonly base: Rows;
  readonly merged: Rows;
  /** ‖stored(W₀ + U) − (W₀ + U)‖ ÷ ‖U‖, where U = s·BA: how much of the update the rounding costs. */
  readonly lost: number;
  /** The same beside ‖W₀ + U‖. */
  readonly weightError: number;
  /** The largest ‖(merged − exact)·x‖ ÷ ‖exact·x‖ of 32 Gaussian inputs x. */
  readonly outputError: number;
  /** Of all weights: those whose bits merging leaves as they were; a scale that several share is not theirs. */
  readonly unchanged: number;
  /** Of all weights: those whose bits subtracting U again does not bring back, and ‖restored − W₀‖ ÷ ‖W₀‖. */
  readonly notRestored: number;
  readonly restoreError: number;
}

type Drawn = ReturnType<typeof drawMerge>;

/**
 * Merging and unmerging in one format. The base is stored in it first, as it is when it is loaded; sums are exact in double precision and then
 * rounded once, so that what is seen is the format and nothing else.
 */
export function measureMerge(format: Stored, { weight, update, inputs }: Drawn): Merged {
  const base = store(format, weight);
  const exact = plus(base.rows, update, 1);
  const merged = store(format, exact);
  const error = plus(merged.rows, exact, -1);
  const restored = store(format, plus(merged.rows, update, -1));
  const [wrong, right] = [columnNorms(multiply(error, inputs)), columnNorms(multiply(exact, inputs))];
  const sameCodes = (other: Rows) =>
    base.codes.reduce((sum, row, i) => sum + row.filter((code, j) => code === other[i]![j]).length, 0) / SIDE ** 2;
  return {
    format,
    base: base.rows,
    merged: merged.rows,
    lost: normOf(error) / normOf(update),
    weightError: normOf(error) / normOf(exact),
    outputError: Math.max(...wrong.map((norm, index) => norm / right[index]!)),
    unchanged: sameCodes(merged.codes),
    notRestored: 1 - sameCodes(restored.codes),
    restoreError: normOf(plus(restored.rows, base.rows, -1)) / normOf(base.rows),
  };
}

function columnNorms(rows: Rows): number[] {
  return rows[0]!.map((_, column) => Math.sqrt(rows.reduce((sum, row) => sum + row[column]! ** 2, 0)));
}

/** Every format with the same weight and update. */
export function compareMerges(settings: MergeSettings): Merged[] {
  const drawn = drawMerge(settings);
  return STORED.map((format) => measureMerge(format, drawn));
}

/** The way round it: what NF4 holds is read back, added to, and left in bf16. `lost` and `weightError` as above. */
export function mergeDequantised(settings: MergeSettings): Pick<Merged, "lost" | "weightError"> {
  const { weight, update } = drawMerge(settings);
  const exact = plus(store("nf4", weight).rows, update, 1);
  const error = plus(store("bf16", exact).rows, exact, -1);
  return { lost: normOf(error) / normOf(update), weightError: normOf(error) / normOf(exact) };
}
