import "server-only";
import type { PoolClient } from "pg";
import { transaction } from "@/lib/db/transaction";
import { countHistogram } from "@/lib/points/server/fold-site";
import { countMembers, sumSeasons } from "@/lib/points/server/fold-teams";
import { FIRST_OF_TEAMS } from "@/lib/points/weeks";
import { SHOWN_TO_SITE } from "@/lib/points/server/board-visibility";

/** What the scores of running seasons come to; equal sums mean equal scores. */
export interface Checksum {
  readonly scores: number;
  readonly sum: string;
}

/**
 * Reckons the scores of all running seasons from the ledger and puts right those that are not as they should be, in one transaction in which
 * answers wait and boards do not; closed seasons stay, for nobody knows any more who belonged to them. Where there are no scores at all, the
 * owner of the table sets its indexes aside meanwhile, which is several times as quick.
 * @returns the sums before and after it
 */
export async function rebuildScores(): Promise<{ readonly before: Checksum; readonly after: Checksum }> {
  return transaction(async (client) => {
    await client.query(SETTINGS);
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('fold-scores', 0))`);
    await client.query(`LOCK TABLE "MemberScore" IN SHARE ROW EXCLUSIVE MODE`);
    const before = await readChecksum(client);
    if (before.scores === 0 && (await isOwner(client))) await withoutIndexes(client, () => eachSeason(client, INSERT));
    else await eachSeason(client, CORRECT);
    await rebuildTeams(client);
    const counted = await client.query<{ id: number }>(
      `SELECT id FROM "Season" WHERE "hasHistogram" AND "closedAt" IS NULL`,
    );
    for (const { id } of counted.rows) await countHistogram(client, id);
    await countSeasons(client);
    return { before, after: await readChecksum(client) };
  });
}

/** Much is gone through once: in memory, and by every processor where that is possible, though many groups come of it. */
const SETTINGS = `
  SET LOCAL work_mem = '128MB'; SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL parallel_setup_cost = 0; SET LOCAL parallel_tuple_cost = 0`;

const COLUMNS = `"seasonId", "learnerId", points, "reachedAt", "isStale", place, "placeAt"`;

/**
 * What the ledger comes to in a season of the site ($1, from $2 to $3), in the order of learners, as indexes have them. Its bounds are values,
 * and of accounts only the deleted ones are looked up: with ten million of each, joins to both took twice the time.
 */
const COUNTED = `
  SELECT e."learnerId", e.points, e.at, CASE WHEN e.shown THEN -e.points END AS place, CASE WHEN e.shown THEN e.at END AS "placeAt"
  FROM (SELECT e.*, e.points > 0 AND ${SHOWN_TO_SITE} AS shown
    FROM (SELECT p."learnerId", sum(p.points)::int AS points, max(p.at) AS at FROM "PointEvent" p
      WHERE p.points <> 0 AND p.at >= $2 AND p.at < coalesce($3::timestamptz, 'infinity') GROUP BY 1) e
    LEFT JOIN "Learner" l ON l.id = e."learnerId"
    LEFT JOIN LATERAL (SELECT CASE WHEN l."userId" IN (SELECT id FROM "User" WHERE "deletedAt" IS NOT NULL) THEN now() END AS "deletedAt") u ON true
    ORDER BY e."learnerId" OFFSET 0) e`;

const INSERT = `
  INSERT INTO "MemberScore" (${COLUMNS}) SELECT $1, "learnerId", points, at, false, place, "placeAt" FROM (${COUNTED}) c`;

const CORRECT = `
  WITH wrong AS MATERIALIZED (
    SELECT "learnerId", c.points, c.at, c.place, c."placeAt"
    FROM (${COUNTED}) c FULL JOIN (SELECT * FROM "MemberScore" WHERE "seasonId" = $1) m USING ("learnerId")
    WHERE m."isStale" OR (c.points, c.at, c.place, c."placeAt") IS DISTINCT FROM (m.points, m."reachedAt", m.place, m."placeAt")
  ), unearned AS (
    DELETE FROM "MemberScore" m USING wrong w WHERE m."seasonId" = $1 AND m."learnerId" = w."learnerId" AND w.points IS NULL
  )
  INSERT INTO "MemberScore" (${COLUMNS})
  SELECT $1, "learnerId", points, at, false, place, "placeAt" FROM wrong WHERE points IS NOT NULL
  ON CONFLICT ("seasonId", "learnerId") DO UPDATE SET points = excluded.points, "reachedAt" = excluded."reachedAt", "isStale" = false,
    place = excluded.place, "placeAt" = excluded."placeAt"`;

/** Members and points of each running season of the site; those of a large one are added up from its histogram. */
async function countSeasons(client: PoolClient): Promise<void> {
  const put = (of: string) =>
    client.query(
      `UPDATE "Season" s SET members = d.members, sum = d.sum, version = s.version + 1 FROM (${of}) d
       WHERE d.id = s.id AND s."closedAt" IS NULL AND s.id < ${FIRST_OF_TEAMS}`,
    );
  await put(
    `SELECT x.id, coalesce(sum(h.members), 0)::int AS members, coalesce(sum(h.members * h.bucket), 0) AS sum
     FROM "Season" x LEFT JOIN "ScoreHistogram" h ON h."seasonId" = x.id AND h.level = 0 WHERE x."hasHistogram" GROUP BY x.id`,
  );
  await put(
    `SELECT x.id, m.members, m.sum FROM "Season" x CROSS JOIN LATERAL (
       SELECT count(*)::int AS members, coalesce(-sum(m.place), 0) AS sum FROM "MemberScore" m WHERE m."seasonId" = x.id AND m.place IS NOT NULL) m
     WHERE NOT x."hasHistogram"`,
  );
}

/** One pass over the ledger for each running season of the site. */
async function eachSeason(client: PoolClient, text: string): Promise<void> {
  const { rows } = await client.query<{ id: number; startsAt: Date; endsAt: Date | null }>(
    `SELECT id, "startsAt", "endsAt" FROM "Season" WHERE id < ${FIRST_OF_TEAMS} AND "closedAt" IS NULL ORDER BY id`,
  );
  for (const { id, startsAt, endsAt } of rows) {
    // Who has points in a week is few of many: looked up one by one, not by reading all.
    await client.query(`SET LOCAL random_page_cost = ${endsAt === null ? "DEFAULT" : "1.1"}`);
    await client.query(text, [id, startsAt, endsAt]);
  }
  await client.query("SET LOCAL random_page_cost = DEFAULT");
}

async function rebuildTeams(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    `SELECT id FROM "Season" WHERE id >= ${FIRST_OF_TEAMS} AND "closedAt" IS NULL`,
  );
  const seasonIds = rows.map(({ id }) => id);
  if (seasonIds.length === 0) return;
  await client.query(`DELETE FROM "MemberScore" WHERE "seasonId" = ANY($1) AND "seasonId" >= ${FIRST_OF_TEAMS}`, [
    seasonIds,
  ]);
  await countMembers(client, { seasonIds });
  await sumSeasons(client, seasonIds);
}

async function isOwner(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ isOwner: boolean }>(
    `SELECT pg_has_role(relowner, 'USAGE') AS "isOwner" FROM pg_class WHERE oid = '"MemberScore"'::regclass`,
  );
  return rows[0]?.isOwner === true;
}

/** Fills the table first and makes then, as the migration did, the indexes that hold every row; without new statistics, what reads it next would plan for an empty table. */
async function withoutIndexes(client: PoolClient, fill: () => Promise<void>): Promise<void> {
  await client.query(
    `DROP INDEX "MemberScore_place_idx"; ALTER TABLE "MemberScore" DROP CONSTRAINT "MemberScore_pkey"`,
  );
  await fill();
  await client.query(`
    ALTER TABLE "MemberScore" ADD CONSTRAINT "MemberScore_pkey" PRIMARY KEY ("seasonId", "learnerId");
    CREATE INDEX "MemberScore_place_idx" ON "MemberScore"("seasonId", "place", "placeAt", "learnerId") WHERE "place" IS NOT NULL;
    ANALYZE "MemberScore"`);
}

export async function readChecksum(client: Pick<PoolClient, "query">): Promise<Checksum> {
  const { rows } = await client.query<Checksum>(
    `SELECT count(*)::int AS scores,
       coalesce(bit_xor(hash_record_extended(ROW(m."seasonId", m."learnerId", m.points, m."reachedAt", m.place), 0)), 0)::text AS sum
     FROM "MemberScore" m JOIN "Season" s ON s.id = m."seasonId" WHERE s."closedAt" IS NULL`,
  );
  return rows[0] ?? { scores: 0, sum: "0" };
}
