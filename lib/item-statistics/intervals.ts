/** The standard normal deviate of a 95 % interval. */
export const Z_95 = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * 95 % interval of a correlation by Fisher's transformation: tanh(artanh r ± 1.96 ÷ √(n − 3)). R. A. Fisher, Metron 1 (1921).
 * The whole range where n is 3 or less.
 */
export function fisherInterval(r: number, n: number): Interval {
  if (n <= 3) return { low: -1, high: 1 };
  const reach = Z_95 / Math.sqrt(n - 3);
  return { low: Math.tanh(Math.atanh(r) - reach), high: Math.tanh(Math.atanh(r) + reach) };
}

/** z of two proportions with their pooled variance; 0 where either group is empty or nothing varies. Positive: the first is larger. */
export function proportionsZ(first: { hits: number; of: number }, second: { hits: number; of: number }): number {
  if (first.of === 0 || second.of === 0) return 0;
  const pooled = (first.hits + second.hits) / (first.of + second.of);
  const variance = pooled * (1 - pooled) * (1 / first.of + 1 / second.of);
  return variance === 0 ? 0 : (first.hits / first.of - second.hits / second.of) / Math.sqrt(variance);
}
