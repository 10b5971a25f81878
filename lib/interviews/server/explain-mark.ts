import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { getGlossary } from "@/lib/content/server/get-glossary";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import { joinAnswers } from "@/lib/interviews/join-answers";
import type { ExplainOutput } from "@/lib/interviews/report-schema";
import { readEvents, readTurnMarks, readWording, textsOf } from "@/lib/interviews/server/read-turns";
import { requireReport } from "@/lib/interviews/server/require-own-interview";
import { isOutdated } from "@/lib/interviews/server/show-question";
import { rubricOf } from "@/lib/interviews/stored-body";
import { compileRubric } from "@/lib/rubric/compile-rubric";
import { explainAnswer, type FormAtWork } from "@/lib/rubric/explain-answer";

interface Asked {
  readonly position: number;
  /** Id of a point or of a misconception. */
  readonly part: string;
}

/**
 * Why a part is marked as it is: for each of its pieces the viewer's own words that decided, and how they are meant. The forms stay
 * here: the question may be asked again.
 * @throws {AppError} `not-found`
 */
export async function explainMark(
  viewer: Viewer,
  interviewId: string,
  { position, part }: Asked,
): Promise<ExplainOutput> {
  const head = await requireReport(viewer, interviewId);
  const turn = await prisma().interviewTurn.findUnique({
    where: { sessionId_position: { sessionId: head.id, position } },
    select: { revisionId: true },
  });
  const body = turn && (await readWording(turn.revisionId)).body;
  if (!body) throw new AppError("not-found", { message: "no such question" });
  const rubric = compileRubric(rubricOf(body), getGlossary());
  const { text } = joinAnswers(textsOf(await readEvents(head.id, position)));
  const { points, misconceptions } = explainAnswer(text, rubric);
  const point = points.find(({ id }) => id === part);
  const misconception = misconceptions.find(({ id }) => id === part);
  if (!point && !misconception) throw new AppError("not-found", { message: "no such part" });
  const base = (await readTurnMarks(head.id))(position).base;
  return {
    parts: (point?.parts ?? [misconception?.by]).map((by) => ({ as: by?.as ?? null, words: wordsOf(by, text) })),
    need: point ? (rubric.points.find(({ id }) => id === part)?.need ?? 0) : 1,
    isOutdated: base !== undefined && isOutdated(base),
  };
}

function wordsOf(by: FormAtWork | undefined, text: string): string[] {
  return (by?.quotes ?? []).flatMap(({ marks }) => marks.map(({ start, end }) => text.slice(start, end)));
}
