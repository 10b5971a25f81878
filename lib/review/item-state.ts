import { newCard, type ReviewCardState } from "@/lib/review/review-card";

/** What is known of one learner and one item. Derived: folded from his answers and his acts in time order. */
export interface ItemState {
  readonly card: ReviewCardState;
  /** Of the item that the card is about; a later one is another question and starts the card anew. */
  readonly edition: number;
  /** Best earned share so far, 0..1. */
  readonly bestShare: number;
  readonly attempts: number;
  /** When he last answered as the first answer of a day; null before the first answer. */
  readonly evidenceAt: Date | null;
  /** Put off until the day after this moment. */
  readonly buriedAt: Date | null;
  /** Out of the queue since. */
  readonly suspendedAt: Date | null;
  /** Running mean of his times for a right answer; null while none is known. */
  readonly usualMs: number | null;
}

export function newItemState(at: Date, edition: number): ItemState {
  return {
    ...{ card: newCard(at), edition, bestShare: 0, attempts: 0 },
    ...{ evidenceAt: null, buriedAt: null, suspendedAt: null, usualMs: null },
  };
}
