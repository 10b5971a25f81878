/** Bars from −1 to 1. Even, so that nothing that gained shares a bar with what lost. */
const BARS = 8;

export interface Bar {
  /** Change of the earned share: `from` ≤ change < `to` of losses and gains alike, the last bar with its end. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** How many scores change by how much. @param changes of the earned share, −1..1, each with its number; 0 is counted nowhere */
export function histogramOf(changes: readonly { readonly change: number; readonly count: number }[]): readonly Bar[] {
  const width = 2 / BARS;
  const counts = Array.from({ length: BARS }, () => 0);
  for (const { change, count } of changes) {
    if (change === 0) continue;
    const bar = Math.min(BARS - 1, Math.max(0, Math.floor((change + 1) / width)));
    counts[bar]! += count;
  }
  return counts.map((count, index) => ({ from: index * width - 1, to: (index + 1) * width - 1, count }));
}
