import { pool } from "@/lib/db/pool";

export interface StoredEvent {
  readonly kind: string;
  readonly itemId: string | null;
  readonly attemptId: string | null;
  readonly sessionId: string | null;
  readonly points: number;
  readonly worth: number;
  readonly rules: number;
  readonly at: Date;
}

/** What the ledger says of a learner, oldest first. */
export async function eventsOf(learnerId: string): Promise<StoredEvent[]> {
  const { rows } = await pool().query<StoredEvent>(
    `SELECT kind, "itemId", "attemptId", "sessionId", points, worth, rules, at FROM "PointEvent" WHERE "learnerId" = $1 ORDER BY at, id`,
    [learnerId],
  );
  return rows;
}

/** A learner's own scores, by season. */
export async function scoresOf(learnerId: string): Promise<Record<number, number>> {
  const { rows } = await pool().query<{ seasonId: number; points: number }>(
    `SELECT "seasonId", points FROM "MemberScore" WHERE "learnerId" = $1 AND "seasonId" < 1000000`,
    [learnerId],
  );
  return Object.fromEntries(rows.map(({ seasonId, points }) => [seasonId, points]));
}
