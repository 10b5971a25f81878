import "server-only";
import type { PoolClient } from "pg";
import { utcDay } from "@/lib/core/local-day";
import { earnByQuiz } from "@/lib/points/earn-points";
import { POINT_RULES } from "@/lib/points/rules";
import { entryOf, insertEntry, readDay } from "@/lib/points/server/point-rows";

/** How a session went, over all of its items: what was left empty earned nothing, and self-marks are no evidence. */
export async function readSessionShare(
  client: PoolClient,
  sessionId: string,
): Promise<{ readonly items: number; readonly share: number }> {
  const { rows } = await client.query<{ items: number; share: number }>({
    name: "quiz-share",
    text: `SELECT count(*)::int AS items,
        coalesce(sum(a.earned / a.possible) FILTER (WHERE a.evidence = 'server'), 0) / greatest(count(*), 1) AS share
      FROM "QuizSessionItem" q LEFT JOIN "Attempt" a ON a."viewKey" = q."viewKey" WHERE q."sessionId" = $1`,
    values: [sessionId],
  });
  return rows[0] ?? { items: 0, share: 0 };
}

/** Gives points for a session that has just been marked, in that transaction, under the learner's lock; to a guest none. */
export async function awardQuiz(
  client: PoolClient,
  { id: sessionId, learnerId, at }: { readonly id: string; readonly learnerId: string; readonly at: Date },
): Promise<void> {
  if (!(await beganWithAccount(client, sessionId, learnerId))) return;
  const { points: pointsToday, ofKind: before } = await readDay(client, learnerId, utcDay(at), "quiz");
  const earned = earnByQuiz({ sessionId, before, ...(await readSessionShare(client, sessionId)) }, POINT_RULES);
  if (earned) await insertEntry(client, { ...entryOf(earned, { learnerId, at, pointsToday }), sessionId });
}

/** What a guest was shown earns nothing, though he has an account by now. */
async function beganWithAccount(client: PoolClient, sessionId: string, learnerId: string): Promise<boolean> {
  const { rowCount } = await client.query({
    name: "quiz-of-account",
    text: `SELECT FROM "Learner" l WHERE l.id = $2 AND l."userId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "QuizSessionItem" q WHERE q."sessionId" = $1 AND q."viewLearnerId" <> $2)`,
    values: [sessionId, learnerId],
  });
  return rowCount === 1;
}
