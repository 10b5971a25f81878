/** First answers and the sum of their shares, this item's own among them. */
export interface Tally {
  readonly answers: number;
  readonly sum: number;
}

/** A mean over fewer other answers says too little of a learner. */
export const MIN_OTHERS = 5;

/**
 * What a learner is held against: the mean share, 0..1, of his first answers to *other* items of the same chapter; where these are
 * fewer than `MIN_OTHERS`, to all other items; null where these are too few as well. Stands for "the rest of the quiz" in Moodle's
 * discrimination index (docs.moodle.org, Quiz statistics calculations): answers here mostly stand alone, so each learner's rest is
 * over his own set of items, and items of unequal difficulty blur it.
 * @param own the share of the answer that is left out of the means
 */
export function restScore(own: number, chapter: Tally, everywhere: Tally, atLeast: number = MIN_OTHERS): number | null {
  for (const { answers, sum } of [chapter, everywhere]) {
    const others = answers - 1;
    if (others >= atLeast) return Math.min(1, Math.max(0, (sum - own) / others)); // sums of floats may stray beyond by 1e-16
  }
  return null;
}
