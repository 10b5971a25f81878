import { AppError } from "@/lib/core/errors";
import type { Score } from "@/lib/core/score";
import type { SelfMarks } from "@/lib/items/contract";

/**
 * The score of the learner's own marks: Σ weight × mark of Σ weight, as self evidence.
 * @throws {AppError} `invalid-input` unless exactly the points of the rubric are marked.
 */
export function gradeSelfMarks(
  points: readonly { readonly id: string; readonly weight: number }[],
  marks: SelfMarks,
): Extract<Score, { status: "graded" }> {
  const unknown = Object.keys(marks).filter((id) => !points.some((point) => point.id === id));
  const missing = points.filter((point) => marks[point.id] === undefined).map((point) => point.id);
  if (unknown.length > 0 || missing.length > 0) {
    throw new AppError("invalid-input", {
      issues: [
        ...unknown.map((id) => ({ path: `marks.${id}`, code: "unknown-point" })),
        ...missing.map((id) => ({ path: `marks.${id}`, code: "missing" })),
      ],
    });
  }
  const possible = points.reduce((sum, point) => sum + point.weight, 0);
  const earned = points.reduce((sum, point) => sum + point.weight * (marks[point.id] ?? 0), 0);
  return { status: "graded", earned, possible, evidence: "self" };
}
