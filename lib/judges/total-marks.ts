import type { RubricMarks } from "@/lib/interviews/schema";
import type { JudgedQuestion } from "@/lib/judges/contract";
import { interviewShare } from "@/lib/rubric/interview-share";
import { markOf } from "@/lib/rubric/mark-of";

/**
 * The share that marks come to, 0..1, by the same formula for every judge: Σ weight · (1 found, ½ half, 0 else) / Σ weight, less what the
 * raised misconceptions cost (`interviewShare`).
 */
export function totalMarks(
  { points: rubric, misconceptions }: Pick<JudgedQuestion, "points" | "misconceptions">,
  points: RubricMarks["points"],
  found: RubricMarks["misconceptions"],
): number {
  const total = rubric.reduce((sum, { weight }) => sum + weight, 0);
  const earned = points.reduce((sum, { weight, status }) => sum + weight * markOf(status), 0);
  const raised = found.filter((one) => one.raised).map(({ id }) => id);
  return interviewShare({ rubric, misconceptions }, total > 0 ? earned / total : 0, raised);
}
