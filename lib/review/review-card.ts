/** FSRS memory state of one item for one learner. Times are dates; `stability` and `scheduledDays` are days, `difficulty` 1..10. */
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
  readonly lastReviewAt: Date;
}

/** One line of the review log, in the meaning of Anki's revlog. */
export interface ReviewLogEntry {
  /** 1 again, 2 hard, 3 good, 4 easy. */
  readonly rating: number;
  /** State before the review. */
  readonly state: number;
  /** Days since the review before, 0 for the first. */
  readonly elapsedDays: number;
  /** After the review. */
  readonly stability: number;
  readonly difficulty: number;
  readonly reviewedAt: Date;
}
