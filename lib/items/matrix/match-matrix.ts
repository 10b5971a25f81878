import { isWithin, type Tolerance } from "@/lib/quantity/tolerance";

export type Matrix = readonly (readonly number[])[];

/** Whether each cell of the right matrix is matched by the one in its place. */
export const compareCells = (given: Matrix, right: Matrix, tolerance: Tolerance): boolean[][] =>
  right.map((row, index) => row.map((value, column) => isWithin(given[index]?.[column] ?? NaN, value, tolerance)));

export const isSameMatrix = (given: Matrix, right: Matrix, tolerance: Tolerance): boolean =>
  compareCells(given, right, tolerance).flat().every(Boolean);

/**
 * Share for k right cells of n: (k − z) / (n − z), at least 0, where z cells of the right matrix hold its most frequent value. So
 * what is earned by filling in one number everywhere is nothing. If all cells are alike, all must be right.
 */
export function shareOfCells(marks: readonly (readonly boolean[])[], right: Matrix): number {
  const all = marks.flat();
  const counts = new Map<number, number>();
  for (const value of right.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [n, k, z] = [all.length, all.filter(Boolean).length, Math.max(...counts.values())];
  return n === z ? Number(k === n) : Math.max(0, (k - z) / (n - z));
}

export const transpose = (matrix: Matrix): number[][] =>
  (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? NaN));

/** The constant k with given = k · right in every cell, k ≠ 1; undefined if there is none. */
export function factorOf(given: Matrix, right: Matrix): number | undefined {
  const pairs = right.flatMap((row, index) =>
    row.map((value, column) => [given[index]?.[column] ?? NaN, value] as const),
  );
  if (pairs.some(([value, target]) => (target === 0) !== Math.abs(value) < 1e-12)) return undefined;
  const factors = pairs.filter(([, target]) => target !== 0).map(([value, target]) => value / target);
  const [first] = factors;
  if (first === undefined || !factors.every((factor) => Math.abs(factor - first) <= 1e-6 * Math.abs(first)))
    return undefined;
  return first === 1 ? undefined : first;
}
