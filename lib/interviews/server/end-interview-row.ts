import "server-only";
import { createHash } from "node:crypto";
import type { PoolClient } from "pg";
import { canonicalJson } from "@/lib/core/canonical-json";
import { type InterviewState, turnAt } from "@/lib/interviews/machine/interview-state";
import type { Talk } from "@/lib/interviews/server/read-talk";
import { awardInterview } from "@/lib/points/server/award-interview";
import { markFixedAnswer } from "@/lib/quizzes/server/mark-session";

/**
 * Writes the end of an interview, and makes attempts of the answers that the key marks: facts like any other, once, and not before the
 * end, because progress and reviews would tell right from wrong (docs/decisions/032). Open answers stay in the interview: their marks
 * are the matcher's, which are no evidence. What the key gave earns points.
 */
export async function endInterviewRow(
  client: PoolClient,
  { row, questions, now }: Talk,
  state: InterviewState,
  ended: NonNullable<InterviewState["ended"]>,
): Promise<void> {
  const keyed = questions.filter(({ body }) => !body);
  for (const question of keyed) {
    const said = turnAt(state, question.position).sayings.at(-1)?.said;
    const answer = said && "answer" in said ? question.revision.kind.answer.safeParse(said.answer) : undefined;
    if (!answer?.success) continue;
    const answerHash = createHash("sha256").update(canonicalJson(answer.data)).digest("base64url");
    await markFixedAnswer(
      client,
      { learnerId: row.learnerId, now },
      { ...question, answer: answer.data, answerHash },
      ended.at,
    );
  }
  await client.query(
    `UPDATE "InterviewSession" SET "endedAt" = $2, "endedBy" = $3::"InterviewEnd", "markedAt" = $4 WHERE id = $1`,
    [row.id, ended.at, ended.by, now],
  );
  // What a guest was shown earns nothing, though he has an account by now.
  if (keyed.length === 0 || questions.some(({ viewLearnerId }) => viewLearnerId !== row.learnerId)) return;
  const { rows } = await client.query<{ sum: number }>(
    `SELECT coalesce(sum((body->>'share')::float8), 0) AS sum FROM "InterviewMark" WHERE "sessionId" = $1 AND judge = 'key'`,
    [row.id],
  );
  const share = (rows[0]?.sum ?? 0) / keyed.length;
  await awardInterview(client, { learnerId: row.learnerId, sessionId: row.id, share, at: now });
}
