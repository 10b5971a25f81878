/** FSRS memory state of one item for one learner. `stability` and `scheduledDays` are days, `difficulty` 1..10 (0 while new). */
export interface ReviewCardState {
  readonly due: Date;
  readonly stability: number;
  readonly difficulty: number;
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  readonly state: number;
  readonly scheduledDays: number;
  readonly learningSteps: number;
  readonly reps: number;
  readonly lapses: number;
  /** Null while new. */
  readonly lastReviewAt: Date | null;
}

export const NEW_STATE = 0;

/** A card that has not been reviewed, or starts anew. */
export function newCard(at: Date): ReviewCardState {
  return {
    ...{ due: at, stability: 0, difficulty: 0, state: NEW_STATE, scheduledDays: 0 },
    ...{ learningSteps: 0, reps: 0, lapses: 0, lastReviewAt: null },
  };
}

/** One line of the review log, in the meaning of Anki's revlog. */
export interface ReviewLogEntry {
  /** 1 again, 2 hard, 3 good, 4 easy: what was derived, or the learner's own word. */
  readonly rating: number;
  /** What the answer stood for, and why (`deriveRating`). */
  readonly derived: number;
  readonly reason: string;
  /** State before the review. */
  readonly state: number;
  /** Days since the review before, 0 for the first. */
  readonly elapsedDays: number;
  /** After the review. */
  readonly stability: number;
  readonly difficulty: number;
  readonly reviewedAt: Date;
}
