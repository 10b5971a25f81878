import * as z from "zod";
import type { Marks, RubricMarks } from "@/lib/interviews/schema";
import type { OpenBody } from "@/lib/interviews/stored-body";
import { interviewShare } from "@/lib/rubric/interview-share";
import { markOf } from "@/lib/rubric/mark-of";

/** What an instructor grants: a point or the whole answer said in full or half, or a misconception that was none. */
export const decision = z.enum(["found", "half", "not-raised"]);
export type Decision = z.output<typeof decision>;

/** The name of the mark of an answer that the key graded. */
export const KEY_PART = "key";

type Weights = Pick<OpenBody, "rubric" | "misconceptions">;

/** What of a mark may be granted; nothing where nothing was withheld, or there is no such part. */
export function grantable(marks: Marks, part: string): readonly Decision[] {
  if ("earned" in marks) {
    if (part !== KEY_PART || marks.share >= 1) return [];
    return marks.share >= 0.5 ? ["found"] : ["found", "half"];
  }
  const point = marks.points.find(({ id }) => id === part);
  if (point) return point.status === "found" ? [] : point.status === "half" ? ["found"] : ["found", "half"];
  return marks.misconceptions.some(({ id, raised }) => id === part && raised) ? ["not-raised"] : [];
}

/** The marks with what was granted of one part; the judge's name stays, whose the other marks are. */
export function grantMark(marks: Marks, part: string, granted: Decision, body: Weights | undefined): Marks {
  if ("earned" in marks) {
    const share = granted === "half" ? 0.5 : 1;
    return { ...marks, share, earned: share * marks.possible };
  }
  const status = granted === "half" ? "half" : "found";
  return withShare(
    {
      ...marks,
      points: marks.points.map((point) => (point.id === part ? { ...point, status } : point)),
      misconceptions: marks.misconceptions.map((one) => (one.id === part ? { ...one, raised: false } : one)),
    },
    body,
  );
}

/** The marks with one part as another marking has it: a decision that is taken back. */
export function restoreMark(marks: Marks, part: string, before: Marks, body: Weights | undefined): Marks {
  if ("earned" in marks || "earned" in before) return before;
  const merge = <T extends { readonly id: string }>(now: readonly T[], then: readonly T[]) =>
    now.map((each) => (each.id === part ? (then.find(({ id }) => id === part) ?? each) : each));
  return withShare(
    {
      ...marks,
      points: merge(marks.points, before.points),
      misconceptions: merge(marks.misconceptions, before.misconceptions),
    },
    body,
  );
}

/** As the answer was marked at first. */
function withShare(marks: RubricMarks, body: Weights | undefined): RubricMarks {
  const weight = marks.points.reduce((sum, point) => sum + point.weight, 0);
  const earned = marks.points.reduce((sum, point) => sum + point.weight * markOf(point.status), 0);
  const share = weight > 0 ? earned / weight : 0;
  const raised = marks.misconceptions.flatMap((one) => (one.raised ? [one.id] : []));
  return { ...marks, share: body ? interviewShare(body, share, raised) : share };
}
