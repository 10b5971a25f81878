/**
 * What marking says about one answer.
 *
 * `unanswered` and `invalid` cost no attempt. `awaiting-marks` is an open answer that is kept and waits for the learner's own
 * marks. `graded` carries `earned` of `possible` points (0 ≤ earned ≤ possible, possible > 0); `slips` names the exact
 * mistakes that were recognised, most likely first.
 */
export type Score =
  | { readonly status: "unanswered" }
  | { readonly status: "invalid"; readonly code: string }
  | { readonly status: "awaiting-marks" }
  | {
      readonly status: "graded";
      readonly earned: number;
      readonly possible: number;
      readonly evidence: Evidence;
      readonly slips?: readonly string[];
    };

/** `server`: marked by our code against the key. `self`: the learner's own marks, which are never evidence for points. */
export type Evidence = "server" | "self";

export type Verdict = "unanswered" | "invalid" | "awaiting-marks" | "incorrect" | "partial" | "correct";

/** Names a score by the share that was earned. */
export function verdictOf(score: Score): Verdict {
  if (score.status !== "graded") return score.status;
  if (score.earned <= 0) return "incorrect";
  return score.earned >= score.possible ? "correct" : "partial";
}

/** Earned share of the possible points, 0..1. */
export function shareOf(score: { readonly earned: number; readonly possible: number }): number {
  return score.earned / score.possible;
}
