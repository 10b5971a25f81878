/**
 * P(X ≥ least) of a sum of independent trials with these chances (Poisson binomial), by the recurrence over trials
 * f_k(x) = f_{k−1}(x)·(1 − p_k) + f_{k−1}(x − 1)·p_k; see Hong, "On computing the distribution function for the Poisson binomial
 * distribution", Computational Statistics & Data Analysis 59 (2013). Summed from the top, so that small tails keep their digits.
 * @param chances 0..1 each
 */
export function tailChance(chances: readonly number[], least: number): number {
  let mass = [1];
  for (const chance of chances) {
    const next = new Array<number>(mass.length + 1).fill(0);
    for (const [value, held] of mass.entries()) {
      next[value]! += held * (1 - chance);
      next[value + 1]! += held * chance;
    }
    mass = next;
  }
  return Math.min(
    1,
    mass.slice(Math.max(0, least)).reduceRight((sum, held) => sum + held, 0),
  );
}

/** The middle of some numbers; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
