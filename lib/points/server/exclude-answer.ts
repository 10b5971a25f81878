import "server-only";
import type { PoolClient } from "pg";
import { utcDay } from "@/lib/core/local-day";
import { POINT_RULES } from "@/lib/points/rules";
import { insertEntry } from "@/lib/points/server/point-rows";

interface Excluded {
  readonly exclusionId: string;
  readonly learnerId: string;
  readonly attemptId: string;
  readonly now: Date;
}

/**
 * Takes back what an answer earned, or gives it again once the decision was lifted, by an entry of now: nothing in the ledger is changed.
 * In the caller's transaction, under the learner's lock. Once for each of the two.
 */
export async function excludeAnswer(
  client: PoolClient,
  { exclusionId, learnerId, attemptId, now }: Excluded,
  act: "exclude" | "lift",
): Promise<void> {
  const { rows } = await client.query<{ given: number; worth: number; itemId: string | null }>({
    name: "points-of-excluded",
    text: `SELECT coalesce(sum(points), 0)::int AS given, coalesce(max(worth), 0) AS worth, max("itemId") AS "itemId"
      FROM "PointEvent" WHERE "learnerId" = $1 AND "attemptId" = $2
        AND CASE WHEN $3 = 'lift' THEN reason = 'exclude:' || $4 ELSE true END`,
    values: [learnerId, attemptId, act, exclusionId],
  });
  const { given = 0, worth = 0, itemId = null } = rows[0] ?? {};
  if (given === 0) return;
  await insertEntry(client, {
    ...{ kind: "exclusion", reason: `${act}:${exclusionId}`, learnerId, attemptId, points: -given, worth },
    ...{ rules: POINT_RULES.version, day: utcDay(now), at: now, ...(itemId !== null && { itemId }) },
  });
}
