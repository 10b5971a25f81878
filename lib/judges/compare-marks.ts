import type { RubricMarks } from "@/lib/interviews/schema";
import { markOf } from "@/lib/rubric/mark-of";

/** On how many points two judges give the same mark, of those that both know. */
export function compareMarks(one: RubricMarks, other: RubricMarks): { readonly same: number; readonly of: number } {
  const pairs = one.points.flatMap(({ id, status }) => {
    const found = other.points.find((point) => point.id === id);
    return found ? [markOf(status) === markOf(found.status)] : [];
  });
  return { same: pairs.filter(Boolean).length, of: pairs.length };
}

/** Whether judges give different marks for a point; what one of them does not know is no difference. */
export function differ(judges: readonly RubricMarks[], pointId: string): boolean {
  const marks = judges.flatMap(({ points }) =>
    points.filter(({ id }) => id === pointId).map(({ status }) => markOf(status)),
  );
  return new Set(marks).size > 1;
}

/** Whether judges disagree on a misconception. */
export function differOnMisconception(judges: readonly RubricMarks[], misconceptionId: string): boolean {
  const raised = judges.flatMap(({ misconceptions }) =>
    misconceptions.filter(({ id }) => id === misconceptionId).map((one) => one.raised),
  );
  return new Set(raised).size > 1;
}
