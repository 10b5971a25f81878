import "server-only";
import type { PoolClient } from "pg";
import { utcDay } from "@/lib/core/local-day";
import { earnByInterview } from "@/lib/points/earn-points";
import { POINT_RULES } from "@/lib/points/rules";
import { entryOf, insertEntry, readDay } from "@/lib/points/server/point-rows";

/**
 * Gives points for an interview's result, once, in the caller's transaction and under the learner's lock.
 * @param share mean share over the turns that the server graded, 0..1. An interview without such a turn is not to come here.
 */
export async function awardInterview(
  client: PoolClient,
  { learnerId, sessionId, share, at }: Record<"learnerId" | "sessionId", string> & { share: number; at: Date },
): Promise<void> {
  const { rowCount } = await client.query(`SELECT FROM "Learner" WHERE id = $1 AND "userId" IS NOT NULL`, [learnerId]);
  if (rowCount === 0) return;
  const { points: pointsToday, ofKind: before } = await readDay(client, learnerId, utcDay(at), "interview");
  const earned = earnByInterview({ sessionId, share, before }, POINT_RULES);
  if (earned) await insertEntry(client, { ...entryOf(earned, { learnerId, at, pointsToday }), sessionId });
}
