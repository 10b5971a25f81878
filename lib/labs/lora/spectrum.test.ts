import fc from "fast-check";
import { Matrix } from "ml-matrix";
import { describe, expect, test } from "vitest";
import { rngFromNumber } from "@/lib/core/rng";
import { firstSteps } from "@/lib/labs/lora/first-steps";
import { drawMatrix, drawNormalRows, MATRIX_SOURCES } from "@/lib/labs/lora/matrix-source";
import { decompose, distance, truncationErrors } from "@/lib/labs/lora/spectrum";

const drawn = MATRIX_SOURCES.filter((source) => source !== "pasted");
const side = fc.integer({ min: 1, max: 12 });
const matrix = fc
  .tuple(side, side)
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .filter((rows) => rows.some((row) => row.some((value) => Math.abs(value) > 1e-6)));

describe("the best approximation of rank k", () => {
  test("misses by the root of the sum of the squared singular values that it drops", () => {
    fc.assert(
      fc.property(matrix, fc.nat(12), (rows, kept) => {
        const { values, norm, errors, approximate } = decompose(rows);
        const k = Math.min(kept, values.length);
        const direct = distance(rows, approximate(k));
        expect(direct).toBeCloseTo(Math.hypot(...values.slice(k)), -Math.floor(Math.log10(norm * 1e-9)));
        expect(Math.abs(direct / norm - errors[k]!)).toBeLessThan(1e-9);
      }),
    );
  });

  test("is beaten by no other matrix of that rank (Eckart–Young–Mirsky)", () => {
    fc.assert(
      fc.property(matrix, fc.integer({ min: 1, max: 4 }), fc.integer(), (rows, rank, seed) => {
        const { norm, errors } = decompose(rows);
        const rng = rngFromNumber(seed);
        const left = new Matrix(drawNormalRows(rows.length, rank, 1, rng).map((row) => [...row]));
        // Any left factor with its own best right factor, so that the rival is a strong one.
        const gram = left.transpose().mmul(left).add(Matrix.eye(rank, rank).mul(1e-9));
        const solved = new Matrix(rows.map((row) => [...row]));
        const right = inverseOf(gram).mmul(left.transpose()).mmul(solved);
        const rival = left.mmul(right).to2DArray();
        const best = errors[Math.min(rank, errors.length - 1)]!;
        expect(distance(rows, rival) / norm).toBeGreaterThanOrEqual(best - 1e-6);
      }),
    );
  });

  test("errors fall from 1 to 0, and singular values with them", () => {
    for (const source of drawn) {
      const { values, errors } = decompose(drawMatrix(source, 24, 5));
      expect(errors[0]).toBe(1);
      expect(errors.at(-1)).toBe(0);
      expect(errors).toEqual(errors.toSorted((a, b) => b - a));
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    }
  });

  test("of known matrices has the known error", () => {
    expect(truncationErrors([10, 6, 3, 2])[2]).toBeCloseTo(Math.sqrt(13 / 149), 12);
    const identity = decompose(drawMatrix("identity", 16, 0));
    expect(identity.errors[4]).toBeCloseTo(Math.sqrt(12 / 16), 12);
    const tiny = decompose([
      [3e-90, 0],
      [0, 4e-90],
    ]);
    expect(tiny.errors[1]).toBeCloseTo(0.6, 12);
    expect(decompose([[1e99, 2e99]]).errors).toEqual([1, 0]);
  });

  test("three directions hold the signal of a noisy rank-3 matrix", () => {
    const { errors } = decompose(drawMatrix("low-rank-noise", 32, 1));
    expect(errors[3]).toBeLessThan(0.2);
    expect(errors[2]! - errors[3]!).toBeGreaterThan(5 * (errors[3]! - errors[4]!));
  });
});

test("the same seed draws the same matrix", () => {
  for (const source of drawn) expect(drawMatrix(source, 8, 3)).toEqual(drawMatrix(source, 8, 3));
  expect(drawMatrix("random", 8, 3)).not.toEqual(drawMatrix("random", 8, 4));
});

describe("the first steps of training", () => {
  const runs = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 9999 }));

  test("begin at ΔW = 0, move B alone first, and A after it", () => {
    fc.assert(
      fc.property(runs, ([rank, seed]) => {
        const [start, first, second] = firstSteps(rank, seed);
        expect(start).toMatchObject({ movedA: 0, sizeB: 0, sizeUpdate: 0, loss: 1 });
        expect(first!.movedA).toBe(0);
        expect(first!.sizeB).toBeGreaterThan(0);
        expect(second!.movedA).toBeGreaterThan(0);
      }),
    );
  });

  test("lower the loss", () => {
    for (let seed = 0; seed < 400; seed++) {
      const losses = firstSteps(1 + (seed % 8), seed).map(({ loss }) => loss);
      expect(losses).toEqual(losses.toSorted((a, b) => b - a));
    }
  });
});

/** Gauss–Jordan on a small positive definite matrix; here because the product needs no inverse. */
function inverseOf(matrix: Matrix): Matrix {
  const n = matrix.rows;
  const rows = matrix.to2DArray().map((row, i) => [...row, ...Array.from({ length: n }, (_, j) => (i === j ? 1 : 0))]);
  for (let pivot = 0; pivot < n; pivot++) {
    const scale = rows[pivot]![pivot]!;
    rows[pivot] = rows[pivot]!.map((value) => value / scale);
    for (let other = 0; other < n; other++) {
      if (other === pivot) continue;
      const factor = rows[other]![pivot]!;
      rows[other] = rows[other]!.map((value, column) => value - factor * rows[pivot]![column]!);
    }
  }
  return new Matrix(rows.map((row) => row.slice(n)));
}
