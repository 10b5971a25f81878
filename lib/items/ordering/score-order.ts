/**
 * The longest subsequence of `places` that increases: what can stay while the rest is moved. Of several, the one that ends
 * with the smallest value. O(n²).
 */
export function longestInOrder(places: readonly number[]): number[] {
  const best: number[][] = [];
  for (const place of places) {
    const before = best.filter((run) => run.at(-1)! < place);
    best.push([...longest(before), place]);
  }
  return longest(best);
}

function longest(runs: readonly number[][]): number[] {
  return runs.reduce<number[]>((best, run) => {
    const isBetter = run.length > best.length || (run.length === best.length && run.at(-1)! < best.at(-1)!);
    return isBetter ? run : best;
  }, []);
}

/**
 * Earned share, 0..1, of an order: `max(0, 1 − 2m/n)`, where m = n − (longest increasing subsequence) is the least number of
 * entries that must be taken out and put elsewhere (Ulam's distance).
 *
 * Why not adjacent pairs: one entry that is moved to a wrong place breaks up to three of them, though all the rest is right. Why
 * the factor 2: without it a blind guess earns about half of five entries; with it about a fifth, as of five choices.
 */
export function scoreOrder(places: readonly number[]): number {
  const moved = places.length - longestInOrder(places).length;
  return Math.max(0, 1 - (2 * moved) / places.length);
}

/** How many orders of n entries have a longest increasing subsequence of 1, 2, … n (OEIS A047874), for n = 3 to 8. */
const ORDERS_BY_LONGEST: Readonly<Record<number, readonly number[]>> = {
  3: [1, 4, 1],
  4: [1, 13, 9, 1],
  5: [1, 41, 61, 16, 1],
  6: [1, 131, 381, 181, 25, 1],
  7: [1, 428, 2332, 1821, 421, 36, 1],
  8: [1, 1429, 14337, 17557, 6105, 841, 49, 1],
};

/** Mean share of a random order of n entries, every order equally likely: 0.39 for 3, 0.23 for 4, 0.19 for 5, 0.05 for 8. */
export function guessOrder(n: number): number {
  const counts = ORDERS_BY_LONGEST[n] ?? [];
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count, index) => sum + count * Math.max(0, 1 - (2 * (n - index - 1)) / n), 0) / total;
}
