import type { Score } from "@/lib/core/score";
import { shareOfItem } from "@/lib/quizzes/fold-result";
import type { Cell } from "@/lib/quizzes/results-schema";

interface Judged {
  /** Whether there is anything that counts as an answer. */
  readonly isAnswered: boolean;
  readonly score: Score;
}

/**
 * The letter of an item in a session. While it runs, and while marks are hidden, right and wrong look the same.
 * @param showsMarks of a session that has ended, to a viewer who may know
 */
export function judgeCell({ isAnswered, score }: Judged, showsMarks: boolean): Exclude<Cell, "-"> {
  if (!isAnswered) return ".";
  if (!showsMarks) return "a";
  const share = shareOfItem(score);
  if (share === undefined) return "m";
  return share === 1 ? "r" : share === 0 ? "w" : "p";
}
