import { joinAnswers } from "@/lib/interviews/join-answers";
import type { Heard } from "@/lib/interviews/machine/choose-follow-up";
import type { RubricMarks } from "@/lib/interviews/schema";
import type { OpenBody } from "@/lib/interviews/stored-body";
import type { CompiledRubric } from "@/lib/rubric/compile-rubric";
import { interviewShare } from "@/lib/rubric/interview-share";
import { markAnswer } from "@/lib/rubric/mark-answer";
import { markOf } from "@/lib/rubric/mark-of";

/** The matcher's marks for everything that was said to one question; evidence is in units of each text. Pure. */
export function matcherMarks(
  body: OpenBody,
  rubric: CompiledRubric,
  texts: readonly { readonly event: number; readonly text: string }[],
): RubricMarks {
  const { text, toEvidence } = joinAnswers(texts);
  const { version, points, misconceptions, share, doubt } = markAnswer(text, rubric);
  const weightOf = new Map(body.rubric.map(({ id, weight }) => [id, weight]));
  const raised = misconceptions.filter((each) => each.raised).map(({ id }) => id);
  return {
    judge: { name: "matcher", version: String(version) },
    points: points.map(({ id, status, hedged, quotes }) => ({
      ...{ id, weight: weightOf.get(id) ?? 0, status, hedged },
      evidence: quotes.flatMap(toEvidence),
    })),
    misconceptions: misconceptions.map((each) => ({
      ...{ id: each.id, raised: each.raised },
      evidence: each.quotes.flatMap(toEvidence),
    })),
    share: interviewShare(body, share, raised),
    ...(doubt && {
      doubt: {
        misconceptions: [...doubt.misconceptions],
        points: [...doubt.points],
        withheld: [...doubt.withheld],
      },
    }),
  };
}

/** What an interviewer goes by: what was missed, by weight and by how much of it was missed, and which misconceptions were asserted. */
export function heardIn({ points, misconceptions }: Pick<RubricMarks, "points" | "misconceptions">): Heard {
  const lost = ({ weight, status }: (typeof points)[number]) => weight * (1 - markOf(status));
  const missed = points.filter((point) => lost(point) > 0).toSorted((a, b) => lost(b) - lost(a));
  return {
    missed: missed.map(({ id }) => id),
    raised: misconceptions.filter(({ raised }) => raised).map(({ id }) => id),
    isWhole: points.length > 0 && missed.length === 0,
  };
}
