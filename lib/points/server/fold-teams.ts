import "server-only";
import type { PoolClient } from "pg";
import { SHOWN_TO_TEAMS } from "@/lib/points/server/board-visibility";
import { ALL_TIME, FIRST_OF_TEAMS } from "@/lib/points/weeks";

/** Whose scores are counted anew: in all running seasons of their teams, or all members of some seasons. */
export type Counted = { readonly learnerIds: readonly string[] } | { readonly seasonIds: readonly number[] };

/**
 * What a member has in a running season of his team, from the ledger: of all time everything that he ever earned, of a week or a
 * challenge what he earned in it since he joined.
 */
const COUNTED = `
  SELECT s.id, m."learnerId", e.points, e.at, m.shown
  FROM "Season" s
  JOIN (SELECT m."teamId", m."joinedAt", l.id AS "learnerId", ${SHOWN_TO_TEAMS} AND NOT m."hidesFromBoards" AS shown
    FROM "Membership" m JOIN "User" u ON u.id = m."userId" JOIN "Learner" l ON l."userId" = u.id) m ON m."teamId" = s."teamId"
  CROSS JOIN LATERAL (
    SELECT g.points, g."reachedAt" AS at FROM "MemberScore" g
    WHERE s.kind = 'all' AND g."seasonId" = ${ALL_TIME} AND g."learnerId" = m."learnerId"
    UNION ALL
    SELECT sum(p.points)::int, max(p.at) FILTER (WHERE p.points <> 0) FROM "PointEvent" p
    WHERE s.kind <> 'all' AND p."learnerId" = m."learnerId" AND p.at >= greatest(s."startsAt", m."joinedAt") AND p.at < s."endsAt"
  ) e
  WHERE s."closedAt" IS NULL AND e.at IS NOT NULL`;

const write = (condition: string) => `
  WITH counted AS (${COUNTED} AND ${condition}),
  written AS (
    INSERT INTO "MemberScore" AS t ("seasonId", "learnerId", points, "reachedAt", "isStale", place, "placeAt")
    SELECT id, "learnerId", points, at, false, CASE WHEN shown AND points > 0 THEN -points END,
      CASE WHEN shown AND points > 0 THEN at END
    FROM counted
    ON CONFLICT ("seasonId", "learnerId") DO UPDATE SET points = excluded.points, "reachedAt" = excluded."reachedAt",
      place = excluded.place, "placeAt" = excluded."placeAt"
    WHERE (t.points, t."reachedAt", t.place) IS DISTINCT FROM (excluded.points, excluded."reachedAt", excluded.place)
    RETURNING "seasonId")
  SELECT DISTINCT "seasonId" FROM written`;

const OF_LEARNERS = write(`m."learnerId" = ANY($1::uuid[])`);
const OF_SEASONS = write(`s.id = ANY($1::int[])`);

/** Counts scores of teams anew, after those of the site were written. @returns the seasons in which something changed */
export async function countMembers(client: PoolClient, counted: Counted): Promise<readonly number[]> {
  const isOfLearners = "learnerIds" in counted;
  const { rows } = await client.query<{ seasonId: number }>({
    ...(isOfLearners
      ? { name: "count-team-learners", text: OF_LEARNERS, values: [counted.learnerIds] }
      : { name: "count-team-seasons", text: OF_SEASONS, values: [counted.seasonIds] }),
  });
  return rows.map(({ seasonId }) => seasonId);
}

/**
 * Sums of running seasons over those on their boards. That they are teams' seasons is said twice: the planner counts with the site's,
 * millions of scores each, and would read the whole table for every one.
 */
export async function sumSeasons(client: PoolClient, seasonIds: readonly number[]): Promise<void> {
  await client.query({
    name: "sum-team-seasons",
    text: `UPDATE "Season" s SET members = d.members, sum = d.sum, "reachedAt" = d.at, version = s.version + 1
      FROM unnest($1::int[]) AS x(id) CROSS JOIN LATERAL (
        SELECT count(*)::int AS members, coalesce(-sum(m.place), 0) AS sum, max(m."placeAt") AS at
        FROM "MemberScore" m WHERE m."seasonId" = x.id AND m."seasonId" >= ${FIRST_OF_TEAMS} AND m.place IS NOT NULL) d
      WHERE s.id = x.id AND s."closedAt" IS NULL`,
    values: [seasonIds],
  });
}

/**
 * Has the boards of teams that somebody left begin anew: what is still running forgets him, and what he had there if he comes back, what
 * is closed does not.
 * @returns their running seasons, of which nothing is counted now
 */
export async function forgetLeavers(client: PoolClient): Promise<readonly number[]> {
  const { rows } = await client.query<{ id: string }>({
    name: "take-stale-teams",
    text: `SELECT id FROM "Team" WHERE "isStale" LIMIT 50 FOR NO KEY UPDATE SKIP LOCKED`,
  });
  if (rows.length === 0) return [];
  const teamIds = rows.map(({ id }) => id);
  await client.query({
    name: "forget-team-scores",
    text: `DELETE FROM "MemberScore" t USING "Season" s
      WHERE s."teamId" = ANY($1::uuid[]) AND s."closedAt" IS NULL AND t."seasonId" = s.id`,
    values: [teamIds],
  });
  await client.query(`UPDATE "Team" SET "isStale" = false WHERE id = ANY($1::uuid[])`, [teamIds]);
  const running = await client.query<{ id: number }>(
    `SELECT id FROM "Season" WHERE "teamId" = ANY($1::uuid[]) AND "closedAt" IS NULL`,
    [teamIds],
  );
  return running.rows.map(({ id }) => id);
}
