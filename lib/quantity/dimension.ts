/** What a number measures. The value of a quantity is kept in the base unit: bytes, a plain count, FLOP, FLOP/s, bytes/s, seconds, tokens/s, a plain ratio (1 = 100%). */
export const DIMENSIONS = ["bytes", "count", "FLOP", "FLOP/s", "bytes/s", "seconds", "tokens/s", "ratio"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Counts and ratios are plain numbers: a sum may mix parts with and without a unit word, and no unit can be demanded. */
export function isPlainNumber(dimension: Dimension): boolean {
  return dimension === "count" || dimension === "ratio";
}
