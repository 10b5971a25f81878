import "server-only";
import { newId } from "@/lib/core/ids";
import { utcDay } from "@/lib/core/local-day";
import type { Queryable } from "@/lib/db/pool";
import { type Earned, underCap } from "@/lib/points/earn-points";
import { POINT_RULES } from "@/lib/points/rules";
import { ALL_TIME, weekNumber } from "@/lib/points/weeks";

/** An entry as it goes into the ledger. */
export interface Entry extends Earned {
  readonly learnerId: string;
  readonly itemId?: string;
  readonly attemptId?: string;
  readonly sessionId?: string;
  readonly rules: number;
  /** UTC day against whose cap it counts. */
  readonly day: number;
  /** The server's time. */
  readonly at: Date;
}

/** How many values `pointRows` takes. */
const POINT_VALUES = 13;

/**
 * One entry of the ledger and what it adds to its learner's own scores, as parts of a statement that begins with
 * `WITH learner AS (…)`: that gives one row, or none, and then nothing is written. An entry whose reason stands in the ledger already
 * adds nothing. Takes thirteen values from $`first` on.
 */
export function pointRows(first: number): string {
  const value = (index: number, type: string) => `$${first + index}::${type}`;
  return `
  point AS (
    INSERT INTO "PointEvent" (id, "learnerId", reason, kind, "itemId", "attemptId", "sessionId", points, worth, rules, day, at)
    SELECT ${["uuid", "uuid", "text", "text", "text", "uuid", "uuid", "int", "int", "int", "int", "timestamptz"].map((type, index) => value(index, type)).join(", ")}
    FROM learner ON CONFLICT ("learnerId", reason) DO NOTHING RETURNING "learnerId", points, at
  ), score AS (
    INSERT INTO "MemberScore" ("seasonId", "learnerId", points, "reachedAt", "isStale")
    SELECT s.id, p."learnerId", p.points, p.at, true FROM point p, unnest(ARRAY[${ALL_TIME}, ${value(POINT_VALUES - 1, "int")}]) AS s(id)
    WHERE p.points <> 0 AND s.id IS NOT NULL
    ON CONFLICT ("seasonId", "learnerId") DO UPDATE SET points = "MemberScore".points + excluded.points,
      "reachedAt" = greatest("MemberScore"."reachedAt", excluded."reachedAt"), "isStale" = true
  )`;
}

/** @param week the site's week in which it counts; null for what came to be before there were points */
export function pointValues(entry: Entry, week: number | null = weekNumber(entry.at)): readonly unknown[] {
  const { learnerId, reason, kind, itemId, attemptId, sessionId, points, worth, rules, day, at } = entry;
  return [
    ...[newId(), learnerId, reason, kind, itemId ?? null, attemptId ?? null, sessionId ?? null],
    ...[points, worth, rules, day, at, week],
  ];
}

/** What was earned at a moment, as an entry under the cap of its day. @param pointsToday what the day has given so far */
export function entryOf(
  earned: Earned,
  { learnerId, at, pointsToday }: { readonly learnerId: string; readonly at: Date; readonly pointsToday: number },
): Entry {
  const points = underCap(earned.points, pointsToday, POINT_RULES);
  return { ...earned, points, learnerId, rules: POINT_RULES.version, day: utcDay(at), at };
}

const ALONE = `WITH learner AS (SELECT 1), ${pointRows(1)} SELECT 1`;

/** Writes one entry in the caller's transaction, under the learner's lock. */
export async function insertEntry(client: Queryable, entry: Entry, week?: number | null): Promise<void> {
  await client.query({ name: "insert-point", text: ALONE, values: [...pointValues(entry, week)] });
}

/** What one UTC day has given a learner so far, and how many entries of one kind it has. */
export async function readDay(
  client: Queryable,
  learnerId: string,
  day: number,
  kind: Earned["kind"],
): Promise<{ readonly points: number; readonly ofKind: number }> {
  const { rows } = await client.query<{ points: number; ofKind: number }>({
    name: "points-of-day",
    text: `SELECT coalesce(sum(points), 0)::int AS points, (count(*) FILTER (WHERE kind = $3))::int AS "ofKind"
      FROM "PointEvent" WHERE "learnerId" = $1 AND at >= to_timestamp($2::int * 86400) AND day = $2::int`,
    values: [learnerId, day, kind],
  });
  return rows[0] ?? { points: 0, ofKind: 0 };
}
