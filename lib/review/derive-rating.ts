import { Rating, type Grade } from "ts-fsrs";

/**
 * The FSRS rating that a graded answer stands for.
 *
 * | earned share | rating |
 * |---|---|
 * | everything | good |
 * | at least half | hard |
 * | less | again |
 *
 * `easy` is only ever the learner's own word.
 */
export function deriveRating(share: number): Grade {
  if (share >= 1) return Rating.Good;
  return share >= 0.5 ? Rating.Hard : Rating.Again;
}
