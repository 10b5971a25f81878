/** A line of the log as it is exported. */
export interface ExportedReview {
  readonly itemId: string;
  readonly reviewedAt: Date;
  readonly rating: number;
  readonly state: number;
  readonly elapsedDays: number;
  readonly durationMs: number | null;
}

export const ANKI_COLUMNS = [
  ...(["card_id", "review_time", "review_rating", "review_state", "review_duration"] as const),
  ...(["elapsed_days", "item"] as const),
];

/**
 * The review log in the columns that FSRS's optimisers read, which are those of Anki's revlog under their own names: card as a number,
 * time in ms since 1970, rating 1 to 4, state before the review (0 new, 1 learning, 2 review, 3 relearning), duration in ms (0 where
 * it is not known); then days since the review before and our own id of the item, which they ignore.
 */
export function toAnkiLog(log: readonly ExportedReview[]): (string | number)[][] {
  const ids = [...new Set(log.map(({ itemId }) => itemId))].toSorted();
  const cardOf = new Map(ids.map((id, index) => [id, index + 1]));
  return log
    .toSorted((a, b) => a.reviewedAt.getTime() - b.reviewedAt.getTime())
    .map(({ itemId, reviewedAt, rating, state, elapsedDays, durationMs }) => [
      ...[cardOf.get(itemId) ?? 0, reviewedAt.getTime(), rating, state, durationMs ?? 0],
      ...[Math.round(elapsedDays * 1_000) / 1_000, itemId],
    ]);
}
