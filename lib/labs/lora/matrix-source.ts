import { rngFromNumber, type Rng } from "@/lib/core/rng";

/** A matrix by rows, each of the same length. */
export type Rows = readonly (readonly number[])[];

/** Matrices that are drawn, and the one that is pasted. */
export const MATRIX_SOURCES = ["ring", "low-rank-noise", "smooth", "random", "identity", "pasted"] as const;
export type MatrixSource = (typeof MATRIX_SOURCES)[number];

/** The longest pasted matrix that a link holds: servers and proxies refuse addresses beyond some 8,000 characters. */
export const MAX_PASTED_LINK = 6000;

/** A standard normal variate (Box and Muller 1958). */
export function drawNormal(rng: Rng): number {
  return Math.sqrt(-2 * Math.log(1 - rng.next())) * Math.cos(2 * Math.PI * rng.next());
}

export function drawNormalRows(rows: number, columns: number, deviation: number, rng: Rng): Rows {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => deviation * drawNormal(rng)));
}

/** The rank of the signal in `low-rank-noise`, and the deviation of the noise beside a signal of deviation 1. */
const SIGNAL_RANK = 3;
const NOISE = 0.15;

/** The n × n matrix of a source; the same seed gives the same matrix everywhere. */
export function drawMatrix(source: Exclude<MatrixSource, "pasted">, size: number, seed: number): Rows {
  const rng = rngFromNumber(seed);
  const fill = (entry: (row: number, column: number) => number): Rows =>
    Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => entry(row, column)));
  switch (source) {
    case "ring": {
      const at = (index: number) => (2 * index) / (size - 1) - 1;
      return fill((row, column) => Math.exp(-(((Math.hypot(at(row), at(column)) - 0.6) / 0.18) ** 2)));
    }
    case "low-rank-noise": {
      const left = drawNormalRows(size, SIGNAL_RANK, 1 / Math.sqrt(SIGNAL_RANK), rng);
      const right = drawNormalRows(SIGNAL_RANK, size, 1, rng);
      return fill(
        (row, column) =>
          left[row]!.reduce((sum, value, index) => sum + value * right[index]![column]!, 0) + NOISE * drawNormal(rng),
      );
    }
    case "smooth":
      return fill((row, column) => Math.exp(-Math.abs(row - column) / (size / 6)));
    case "random":
      return drawNormalRows(size, size, 1, rng);
    case "identity":
      return fill((row, column) => (row === column ? 1 : 0));
  }
}
