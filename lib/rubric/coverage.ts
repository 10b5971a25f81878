/** Places of a list, `to` left out. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How many ranges cover each place, or the sum of what they weigh. */
export function coverage<T extends Range>(
  length: number,
  ranges: readonly T[],
  weigh: (range: T) => number = () => 1,
): number[] {
  const change = Array<number>(length + 1).fill(0);
  for (const range of ranges) {
    const { from, to } = range;
    if (from >= to) continue;
    change[from] = (change[from] ?? 0) + weigh(range);
    change[to] = (change[to] ?? 0) - weigh(range);
  }
  let count = 0;
  return change.slice(0, length).map((by) => (count += by));
}
