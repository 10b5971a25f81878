import { Matrix, SingularValueDecomposition } from "ml-matrix";
import type { Rows } from "@/lib/labs/lora/matrix-source";

export interface Spectrum {
  /** W = Σ σᵢ uᵢ vᵢᵀ, largest σ first; as many as the shorter side. */
  readonly values: readonly number[];
  /** ‖W‖_F. */
  readonly norm: number;
  /** `errors[k]` = ‖W − W_k‖_F / ‖W‖_F for k = 0 … number of singular values. */
  readonly errors: readonly number[];
  /** W_k, the best approximation of rank k. */
  approximate(kept: number): Rows;
}

/**
 * The relative error of keeping the first k of these singular values, sqrt(Σ_{i>k} σᵢ²) / sqrt(Σ σᵢ²), for every k
 * (Eckart and Young 1936; for every unitarily invariant norm Mirsky 1960). Summed from the smallest, so that none is lost.
 */
export function truncationErrors(values: readonly number[]): number[] {
  const tails = [0];
  for (const value of values.toReversed()) tails.unshift(tails[0]! + value ** 2);
  return tails.map((tail) => Math.sqrt(tail / tails[0]!));
}

/** The singular values of a matrix that is not all zero, and its best approximations. */
export function decompose(rows: Rows): Spectrum {
  // Scaled to entries of at most 1, so that squares of tiny or huge entries neither vanish nor overflow.
  const scale = Math.max(...rows.map((row) => Math.max(...row.map(Math.abs))));
  const scaled = new Matrix(rows.map((row) => row.map((value) => value / scale)));
  const svd = new SingularValueDecomposition(scaled, { autoTranspose: true });
  const [u, v] = [svd.leftSingularVectors.to2DArray(), svd.rightSingularVectors.to2DArray()];
  const values = svd.diagonal.map((value) => value * scale);
  return {
    values,
    norm: scale * scaled.norm("frobenius"),
    errors: truncationErrors(svd.diagonal),
    approximate(kept) {
      const terms = values.slice(0, kept);
      return u.map((left) => v.map((right) => terms.reduce((sum, value, k) => sum + left[k]! * value * right[k]!, 0)));
    },
  };
}

/** ‖A − B‖_F, entry by entry. */
export function distance(a: Rows, b: Rows): number {
  return Math.sqrt(
    a.reduce((sum, row, i) => sum + row.reduce((inner, value, j) => inner + (value - b[i]![j]!) ** 2, 0), 0),
  );
}
