/** Arithmetic mean. @param values at least one */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample covariance, Σ(x − x̄)(y − ȳ) ÷ (n − 1). @param xs at least two, as many as `ys` */
export function covarianceOf(xs: readonly number[], ys: readonly number[]): number {
  const [meanX, meanY] = [meanOf(xs), meanOf(ys)];
  return xs.reduce((sum, x, index) => sum + (x - meanX) * (ys[index]! - meanY), 0) / (xs.length - 1);
}

/** Sample variance, Σ(x − x̄)² ÷ (n − 1). @param values at least two */
export function varianceOf(values: readonly number[]): number {
  return covarianceOf(values, values);
}

/** The middle value; of an even number the mean of the two in the middle. Null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2;
}
