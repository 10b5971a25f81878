import * as z from "zod";
import type { Score } from "@/lib/core/score";

/** How an answer to a typed item was marked, for the look of its field. */
export const fieldVerdict = z.enum(["unanswered", "invalid", "incorrect", "partial", "correct"]);
export type FieldVerdict = z.output<typeof fieldVerdict>;

/** Border of a field by verdict. Words and signs beside it say the same. */
export const FIELD_TONE: Readonly<Record<FieldVerdict, string>> = {
  correct: "border-correct",
  partial: "border-caution",
  incorrect: "border-wrong",
  unanswered: "border-edge",
  invalid: "border-edge",
};

/** What marking came to: nothing to mark, or a share of one point and the slips that were recognised, the deciding one first. */
export type Marking =
  | { readonly status: "unanswered" }
  | { readonly status: "invalid"; readonly code: string }
  | { readonly status: "graded"; readonly earned: number; readonly slips: readonly string[] };

export function verdictOfMarking(marking: Marking): FieldVerdict {
  if (marking.status !== "graded") return marking.status;
  return marking.earned >= 1 ? "correct" : marking.earned > 0 ? "partial" : "incorrect";
}

export function scoreOfMarking(marking: Marking): Score {
  if (marking.status === "unanswered") return { status: "unanswered" };
  if (marking.status === "invalid") return { status: "invalid", code: marking.code };
  const { earned, slips } = marking;
  return { status: "graded", earned, possible: 1, evidence: "server", ...(slips.length ? { slips } : {}) };
}
