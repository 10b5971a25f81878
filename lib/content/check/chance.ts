/**
 * The chance that at least `count` of some independent events happen, each with its own chance in 0..1: the upper tail of the
 * Poisson binomial distribution, summed exactly. 1 where `count` is 0 or less.
 */
export function chanceOfAtLeast(count: number, chances: readonly number[]): number {
  // exactly[k]: the chance that k of the events so far happen.
  let exactly = [1];
  for (const chance of chances)
    exactly = Array.from(
      { length: exactly.length + 1 },
      (_, k) => (exactly[k] ?? 0) * (1 - chance) + (exactly[k - 1] ?? 0) * chance,
    );
  const below = exactly.slice(0, Math.max(0, count)).reduce((sum, part) => sum + part, 0);
  return Math.min(1, Math.max(0, 1 - below));
}
