import "server-only";
import { createBoundedCache } from "@/lib/core/bounded-cache";
import type { Score } from "@/lib/core/score";
import type { Queryable } from "@/lib/db/pool";
import type { SessionAttempt } from "@/lib/quizzes/server/list-attempts";
import { scoreOfAttempt, scoreSaved, viewOf } from "@/lib/quizzes/server/score-item";
import type { SessionItemRow } from "@/lib/quizzes/server/session-row";

/** An item of a session without its answer, with the score of its attempt where it has one. */
export type JudgedRow = Omit<SessionItemRow, "answer" | "position" | "flagged"> & {
  readonly [K in keyof Pick<SessionAttempt, "status" | "earned" | "possible" | "evidence">]: SessionAttempt[K] | null;
};

export interface Judgement {
  readonly isAnswered: boolean;
  readonly score: Score;
}

const UNANSWERED: Judgement = { isAnswered: false, score: { status: "unanswered" } };

/** By view and answer: what an answer is worth does not change while the view is what it is. */
const judgements = createBoundedCache<string, Judgement>(20_000);
const keyOf = ({ viewKey, answerHash }: JudgedRow) => `${viewKey} ${answerHash}`;
/** As many are judged before others get their turn. */
const AT_ONCE = 50;

/**
 * What saved answers are worth, by view: from attempts where there are any, else as they stand; each saved answer is read and marked
 * once. Nothing is written.
 */
export async function judgeAnswers(
  client: Queryable,
  rows: readonly JudgedRow[],
): Promise<ReadonlyMap<string, Judgement>> {
  const isOpen = (row: JudgedRow) => row.status === null && row.answerHash !== null;
  const unread = rows.filter((row) => isOpen(row) && !judgements.get(keyOf(row)));
  const answers = await readAnswers(client, unread);
  const fresh = new Map<string, Judgement>();
  for (const [index, row] of unread.entries()) {
    fresh.set(row.viewKey, judgements.keep(keyOf(row), await judge(client, row, answers.get(row.viewKey))));
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise(setImmediate);
  }
  return new Map(
    rows.map((row) => {
      const { status, earned, possible, evidence } = row;
      if (status !== null)
        return [row.viewKey, { isAnswered: true, score: scoreOfAttempt({ status, earned, possible, evidence }) }];
      if (!isOpen(row)) return [row.viewKey, UNANSWERED];
      return [row.viewKey, fresh.get(row.viewKey) ?? judgements.get(keyOf(row)) ?? UNANSWERED];
    }),
  );
}

async function judge(client: Queryable, row: JudgedRow, answer: unknown): Promise<Judgement> {
  const view = await viewOf(client, row);
  const parsed = view.kind.answer.safeParse(answer);
  if (!parsed.success || !view.kind.isAnswered(parsed.data)) return UNANSWERED;
  return { isAnswered: true, score: scoreSaved(view, { answer }) };
}

async function readAnswers(client: Queryable, rows: readonly JudgedRow[]): Promise<ReadonlyMap<string, unknown>> {
  if (rows.length === 0) return new Map();
  const found = await client.query<{ viewKey: string; answer: unknown }>(
    `SELECT "viewKey", answer FROM "QuizSessionItem" WHERE "viewKey" = ANY($1)`,
    [rows.map(({ viewKey }) => viewKey)],
  );
  return new Map(found.rows.map(({ viewKey, answer }) => [viewKey, answer]));
}
