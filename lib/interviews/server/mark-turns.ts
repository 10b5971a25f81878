import "server-only";
import type { PoolClient } from "pg";
import { type InterviewState, turnAt } from "@/lib/interviews/machine/interview-state";
import type { Marks } from "@/lib/interviews/schema";
import { markTexts } from "@/lib/interviews/server/mark-texts";
import type { Question, Talk } from "@/lib/interviews/server/read-talk";
import { viewOf } from "@/lib/quizzes/server/score-item";

/** Writes what the matcher found, or what the key gave, for everything that was said to each of these questions. */
export async function markTurns(
  client: PoolClient,
  { row, questions, now }: Talk,
  state: InterviewState,
  positions: ReadonlySet<number>,
): Promise<void> {
  for (const question of questions.filter(({ position }) => positions.has(position))) {
    const marks = await marksOf(client, question, state);
    if (!marks) continue;
    await client.query(
      `INSERT INTO "InterviewMark" ("learnerId", "sessionId", position, judge, body, "createdAt") VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ("sessionId", position, judge) DO UPDATE SET body = excluded.body, "createdAt" = excluded."createdAt"`,
      [row.learnerId, row.id, question.position, marks.judge.name, JSON.stringify({ version: 1, ...marks }), now],
    );
  }
}

/** Undefined where nothing was said that can be marked. */
async function marksOf(client: PoolClient, question: Question, state: InterviewState): Promise<Marks | undefined> {
  const { sayings } = turnAt(state, question.position);
  if (question.body) {
    const texts = sayings.flatMap(({ number, said }) => ("text" in said ? [{ event: number, text: said.text }] : []));
    return markTexts(question.revision.authored, question.body, texts);
  }
  const said = sayings.at(-1)?.said;
  const answer = said && "answer" in said ? question.revision.kind.answer.safeParse(said.answer) : undefined;
  if (!answer?.success) return undefined;
  const score = (await viewOf(client, question)).grade(answer.data);
  if (score.status !== "graded") return undefined;
  const { earned, possible, slips = [] } = score;
  const judge = { name: "key" as const, version: `${question.kind} ${question.revision.kind.version}` };
  return { judge, earned, possible, slips: [...slips], share: earned / possible };
}
