const FIRST_MS = 2_000;
const MOST_MS = 15_000;
const GROWTH = 1.25;

/**
 * Until a board is asked for again, in milliseconds: the longer it has been the same, the longer, so that boards that nobody moves cost
 * little. A change brings it back to the beginning.
 * @param unchanged how often in a row it was the same
 */
export function pollInterval(unchanged: number): number {
  return Math.min(MOST_MS, Math.round(FIRST_MS * GROWTH ** unchanged));
}
