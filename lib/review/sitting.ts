import type { Queue, Undone } from "@/lib/review/schema";

export type SittingEntry = Queue["entries"][number];

/** One sitting: what the queue held when it began, and where in it the learner is. */
export interface Sitting {
  readonly entries: readonly SittingEntry[];
  readonly position: number;
  /** Rises whenever the present item is to be shown anew. */
  readonly round: number;
  /** Whether the present item was answered and marked. */
  readonly isGraded: boolean;
}

export function beginSitting(entries: readonly SittingEntry[]): Sitting {
  return { entries, position: 0, round: 0, isGraded: false };
}

export function moveOn(sitting: Sitting): Sitting {
  return { ...sitting, position: sitting.position + 1, round: sitting.round + 1, isGraded: false };
}

/**
 * After something was taken back, its item is the present one again, with a fresh variant: at its place if it stands here, else put in
 * before. A rating that was taken back changes a date and nothing that is shown.
 */
export function takeBack(sitting: Sitting, { itemId, chapter, undone }: Undone): Sitting {
  if (undone === "rate") return sitting;
  const round = sitting.round + 1;
  if (sitting.entries[sitting.position]?.itemId === itemId) return { ...sitting, round, isGraded: false };
  const back: SittingEntry = { itemId, chapter, kind: "due", retrievability: 0 };
  const others = (from: number, to?: number) =>
    sitting.entries.slice(from, to).filter((entry) => entry.itemId !== itemId);
  const before = others(0, sitting.position);
  return { entries: [...before, back, ...others(sitting.position)], position: before.length, round, isGraded: false };
}
