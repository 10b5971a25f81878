import { newId } from "@/lib/core/ids";
import { utcDay } from "@/lib/core/local-day";
import { pool } from "@/lib/db/pool";
import { foldScores } from "@/lib/points/server/fold-scores";
import { insertEntry } from "@/lib/points/server/point-rows";
import { transactionOf } from "@/lib/practice/server/locked-learner";
import type { Person } from "@/tests/support/teams";

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

/** Gives somebody points without an answer. */
export async function give({ viewer }: Person, points: number, at: Date): Promise<void> {
  await transactionOf(viewer.learnerId, (client) =>
    insertEntry(client, {
      ...{ learnerId: viewer.learnerId, kind: "first", reason: `first:${newId()}`, points, worth: points, rules: 1 },
      ...{ day: utcDay(at), at },
    }),
  );
}

/** Folds until nothing is left, and once more for what ends then. */
export async function foldAll(now: Date, options: Parameters<typeof foldScores>[1] = {}): Promise<void> {
  while ((await foldScores(now, options)) !== 0);
}

interface StoredSeason {
  readonly id: number;
  readonly kind: string;
  readonly week: string | null;
  readonly zone: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly closedAt: Date | null;
  readonly members: number;
  readonly sum: number;
}

/** All time, then weeks in their order. */
export async function seasonsOf(teamId: string): Promise<StoredSeason[]> {
  const { rows } = await pool().query<StoredSeason>(
    `SELECT id, kind::text, week, zone, "startsAt", "endsAt", "closedAt", members, sum::int FROM "Season"
     WHERE "teamId" = $1 ORDER BY "startsAt", kind`,
    [teamId],
  );
  return rows;
}

/** Who stands on a season's board, with his points there. */
export async function boardOf(seasonId: number): Promise<[string, number][]> {
  const { rows } = await pool().query<{ learnerId: string; points: number }>(
    `SELECT "learnerId", -place AS points FROM "MemberScore" WHERE "seasonId" = $1 AND place IS NOT NULL
     ORDER BY place, "placeAt", "learnerId"`,
    [seasonId],
  );
  return rows.map(({ learnerId, points }) => [learnerId, points]);
}
