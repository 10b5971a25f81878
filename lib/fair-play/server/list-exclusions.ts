import "server-only";
import { pool, type Queryable } from "@/lib/db/pool";

/** Something that boards leave out at a moment. */
export interface Exclusion {
  readonly learnerId: string;
  /** One answer; null: the learner himself. */
  readonly attemptId: string | null;
  readonly fromAt: Date;
  /** Null: until it is lifted. */
  readonly untilAt: Date | null;
}

/**
 * What boards leave out now, of these learners or of everybody: the one place that they ask. Points are not changed by it; what is lifted
 * counts again as it did.
 */
export async function listExclusions(
  now: Date,
  learnerIds: readonly string[] | null = null,
  client: Queryable = pool(),
): Promise<Exclusion[]> {
  const { rows } = await client.query<Exclusion>(
    `SELECT "learnerId", "attemptId", "fromAt", "untilAt" FROM "BoardExclusion"
     WHERE "liftedAt" IS NULL AND ("untilAt" IS NULL OR "untilAt" > $1) AND ($2::uuid[] IS NULL OR "learnerId" = ANY($2::uuid[]))
     ORDER BY "learnerId", "fromAt", id`,
    [now, learnerIds],
  );
  return rows;
}
