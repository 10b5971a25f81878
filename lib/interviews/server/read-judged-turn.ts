import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { isLocale, type Locale } from "@/lib/core/locale";
import { pool } from "@/lib/db/pool";
import type { InterviewEvent, RubricMarks } from "@/lib/interviews/schema";
import { readEvent, readMarks } from "@/lib/interviews/stored-rows";
import { kinds } from "@/lib/items/kinds.generated";
import type { JudgedAnswer, JudgedQuestion } from "@/lib/judges/contract";
import { getRevision } from "@/lib/practice/server/read-revision";

/** An open question of an ended interview, with all that was said to it. */
export interface JudgedTurn {
  readonly learnerId: string;
  readonly question: JudgedQuestion;
  readonly answer: JudgedAnswer;
  /** What judges have found, by their names; of those whose marks can be read. */
  readonly marks: ReadonlyMap<string, RubricMarks>;
}

interface Row {
  readonly learnerId: string;
  readonly locale: string;
  readonly revisionId: string;
  readonly events: readonly { readonly number: number; readonly kind: string; readonly body: unknown }[];
  readonly marks: readonly { readonly judge: string; readonly body: unknown }[];
}

/**
 * A viewer's own question, once the interview is over.
 * @throws {AppError} not-found for anybody else's, while it is held, and for a question that the server's key marks
 */
export async function readJudgedTurn(viewer: Viewer, interviewId: string, position: number): Promise<JudgedTurn> {
  const row = viewer.kind === "anonymous" ? undefined : await readRow(viewer.learnerId, interviewId, position);
  if (!row || !can(viewer, "interview.judge", row)) throw new AppError("not-found", { message: "no such question" });
  const revision = await getRevision(pool(), row.revisionId);
  const read = revision?.kind.name === kinds.open.name ? kinds.open.authored.safeParse(revision.authored) : undefined;
  if (!read?.success) throw new AppError("not-found", { message: "a question that no rubric marks" });
  const { stem, modelAnswer, rubric, misconceptions } = read.data;
  const answered = row.events.flatMap(({ number, kind, body }) => toAnswered(number, readEvent(kind, body)));
  return {
    learnerId: row.learnerId,
    question: {
      ...{ stem, modelAnswer },
      points: rubric.map(({ id, weight, text }) => ({ id, weight, text })),
      misconceptions: misconceptions.map(({ id, text, correction, cost }) => ({ id, text, correction, cost })),
    },
    answer: {
      texts: answered.map(({ event, text }) => ({ event, text })),
      locale: answered.at(-1)?.locale ?? (isLocale(row.locale) ? row.locale : "en"),
    },
    marks: new Map(
      row.marks.flatMap(({ judge, body }) => {
        const marks = readMarks(body);
        return marks && "points" in marks ? [[judge, marks] as const] : [];
      }),
    ),
  };
}

function toAnswered(
  event: number,
  said: InterviewEvent | undefined,
): { readonly event: number; readonly text: string; readonly locale: Locale }[] {
  return said?.kind === "answered" && "text" in said.said ? [{ event, text: said.said.text, locale: said.locale }] : [];
}

async function readRow(learnerId: string, interviewId: string, position: number): Promise<Row | undefined> {
  const { rows } = await pool().query<Row>({
    name: "read-judged-turn",
    text: `SELECT s."learnerId", s.locale, t."revisionId",
        (SELECT coalesce(jsonb_agg(jsonb_build_object('number', e.number, 'kind', e.kind, 'body', e.body) ORDER BY e.number), '[]')
           FROM "InterviewEvent" e WHERE e."sessionId" = s.id AND e.position = t.position AND e.kind = 'answered') AS events,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('judge', m.judge, 'body', m.body)), '[]')
           FROM "InterviewMark" m WHERE m."sessionId" = s.id AND m.position = t.position) AS marks
      FROM "InterviewSession" s JOIN "InterviewTurn" t ON t."sessionId" = s.id
      WHERE s.id = $1 AND s."learnerId" = $2 AND t.position = $3 AND s."endedAt" IS NOT NULL`,
    values: [interviewId, learnerId, position],
  });
  return rows[0];
}
