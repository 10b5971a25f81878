import { shareOf, type Score } from "@/lib/core/score";

/** Earned share of a graded score, 0..1; undefined for any other. */
export function gradedShare(score: Score): number | undefined {
  return score.status === "graded" ? shareOf(score) : undefined;
}
