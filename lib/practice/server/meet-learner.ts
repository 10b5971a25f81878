import "server-only";
import type { PoolClient } from "pg";

/** The guest's row with the first thing that he begins, or when the learner was last here. Gives the database's clock. */
export async function meetLearner(client: PoolClient, learnerId: string, now: Date): Promise<Date> {
  const { rows } = await client.query<{ now: Date }>(
    `INSERT INTO "Learner" (id, kind, "createdAt", "lastSeenAt") VALUES ($1, 'guest', $2, $2)
     ON CONFLICT (id) DO UPDATE SET "lastSeenAt" = excluded."lastSeenAt" RETURNING now() AS now`,
    [learnerId, now],
  );
  return rows[0]!.now; // one row is always written
}
