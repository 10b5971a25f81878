import "server-only";
import type { PoolClient } from "pg";
import { FIRST_OF_TEAMS, weekNumber, weekStart } from "@/lib/points/weeks";
import { SHOWN_TO_SITE } from "@/lib/points/server/board-visibility";
import { bucketOfTies, levels } from "@/lib/points/server/histogram-levels";

interface Stale {
  readonly seasonId: number;
  readonly learnerId: string;
}

/** Takes scores that changed, and keeps others from changing them until the transaction ends; those under change now wait for the next round. */
export async function takeStale(client: PoolClient, most: number): Promise<readonly Stale[]> {
  const { rows } = await client.query<Stale>({
    name: "take-stale-scores",
    text: `SELECT "seasonId", "learnerId" FROM "MemberScore" WHERE "isStale" LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED`,
    values: [most],
  });
  return rows;
}

/** Opens the site's seasons: of all time, this week, and every week in which somebody has a score. Harmless when done again. */
export async function openSiteSeasons(client: PoolClient, weeks: Iterable<number>, now: Date): Promise<void> {
  const numbers = [...new Set([...weeks, weekNumber(now)])].filter((number) => number > 0);
  const starts = numbers.map(weekStart);
  await client.query({
    name: "open-site-seasons",
    text: `INSERT INTO "Season" (id, kind, week, zone, "startsAt", "endsAt")
      SELECT 0, 'all'::"SeasonKind", NULL, 'UTC', to_timestamp(0), NULL::timestamptz
      UNION ALL
      SELECT w.id, 'week', to_char(w.at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), 'UTC', w.at, w.at + interval '168 hours'
      FROM unnest($1::int[], $2::timestamptz[]) AS w(id, at)
      ON CONFLICT DO NOTHING`,
    values: [numbers, starts],
  });
}

// What was taken by a statement before this one cannot change under it.
const FOLD = `
  WITH told AS (
    SELECT m."seasonId", m."learnerId", m.place AS before, m."placeAt" AS "beforeAt",
      CASE WHEN s."closedAt" IS NOT NULL THEN m.place WHEN m.points > 0 AND ${SHOWN_TO_SITE} THEN -m.points END AS after,
      CASE WHEN s."closedAt" IS NOT NULL THEN m."placeAt" WHEN m.points > 0 AND ${SHOWN_TO_SITE} THEN m."reachedAt" END AS at
    FROM unnest($1::int[], $2::uuid[]) AS t("seasonId", "learnerId")
    JOIN "MemberScore" m ON m."seasonId" = t."seasonId" AND m."learnerId" = t."learnerId"
    JOIN "Season" s ON s.id = m."seasonId"
    LEFT JOIN "Learner" l ON l.id = m."learnerId" LEFT JOIN "User" u ON u.id = l."userId"
  ), written AS (
    UPDATE "MemberScore" m SET "isStale" = false, place = t.after, "placeAt" = t.at
    FROM told t WHERE m."seasonId" = t."seasonId" AND m."learnerId" = t."learnerId"
  ), moves AS (
    SELECT t."seasonId", m.points, m.at, m.by FROM told t
    CROSS JOIN LATERAL (VALUES (-t.before, t."beforeAt", -1), (-t.after, t.at, 1)) AS m(points, at, by)
    WHERE (t.before, t."beforeAt") IS DISTINCT FROM (t.after, t.at) AND m.points IS NOT NULL
  ), counted AS (
    INSERT INTO "ScoreHistogram" ("seasonId", level, bucket, members)
    SELECT m."seasonId", l.level, l.bucket, sum(m.by)
    FROM moves m JOIN "Season" s ON s.id = m."seasonId" AND s."hasHistogram"
    CROSS JOIN LATERAL ${levels(bucketOfTies("m.points", "m.at", "s"))}
    GROUP BY 1, 2, 3 HAVING sum(m.by) <> 0
    ON CONFLICT ("seasonId", level, bucket) DO UPDATE SET members = "ScoreHistogram".members + excluded.members
  )
  UPDATE "Season" s SET members = s.members + d.members, sum = s.sum + d.sum, version = s.version + 1
  FROM (SELECT "seasonId", sum(by)::int AS members, sum(by * points) AS sum FROM moves GROUP BY 1) d WHERE s.id = d."seasonId"`;

/** Puts scores of the site's seasons that were taken in their places. A closed season stays as it is. */
export async function foldSite(client: PoolClient, stale: readonly Stale[]): Promise<void> {
  const values = [stale.map(({ seasonId }) => seasonId), stale.map(({ learnerId }) => learnerId)];
  await client.query({ name: "fold-site", text: FOLD, values });
}

/** Counts a board's members by their points, once it has become large: from then on the fold keeps the counts. */
export async function beginHistograms(client: PoolClient, from: number): Promise<void> {
  const { rows } = await client.query<{ id: number }>({
    name: "begin-histograms",
    text: `UPDATE "Season" SET "hasHistogram" = true WHERE id < ${FIRST_OF_TEAMS} AND "closedAt" IS NULL AND NOT "hasHistogram" AND members > $1 RETURNING id`,
    values: [from],
  });
  for (const { id } of rows) await countHistogram(client, id);
}

/** Counts the members of a season anew; in a transaction. A table of its own takes the counts of ties: what fills one may be worked out by several processes, what inserts may not. */
export async function countHistogram(client: PoolClient, seasonId: number): Promise<void> {
  await client.query(`
    CREATE TEMPORARY TABLE "Ties" ON COMMIT DROP AS
      SELECT ${bucketOfTies("-m.place", 'm."placeAt"', "s")} AS ties, count(*)::int AS members
      FROM "MemberScore" m JOIN "Season" s ON s.id = m."seasonId" WHERE m."seasonId" = ${seasonId} AND m.place IS NOT NULL GROUP BY 1;
    DELETE FROM "ScoreHistogram" WHERE "seasonId" = ${seasonId};
    INSERT INTO "ScoreHistogram" ("seasonId", level, bucket, members)
      SELECT ${seasonId}, l.level, l.bucket, sum(c.members) FROM "Ties" c CROSS JOIN LATERAL ${levels("c.ties")} GROUP BY 1, 2, 3;
    DROP TABLE "Ties"`);
}
