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
 * Makes the scores of all running seasons anew from the ledger, in one transaction in which answers wait; closed seasons stay, for
 * nobody knows any more who belonged to them. As the owner of the tables it sets their indexes aside meanwhile, which is several
 * times as quick.
 * @returns the sums before and after it
 */
export async function rebuildScores(): Promise<{ readonly before: Checksum; readonly after: Checksum }> {
  return transaction(async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('fold-scores', 0))`);
    await client.query(`LOCK TABLE "MemberScore" IN SHARE ROW EXCLUSIVE MODE`);
    const before = await readChecksum(client);
    const isOwner = await setIndexesAside(client);
    await client.query(
      `DELETE FROM "MemberScore" m USING "Season" s WHERE s.id = m."seasonId" AND s."closedAt" IS NULL`,
    );
    await insertSiteScores(client);
    if (isOwner) await putIndexesBack(client);
    await client.query(
      `UPDATE "Season" s SET members = d.members, sum = d.sum, version = s.version + 1
       FROM (SELECT x.id, count(m.place)::int AS members, coalesce(-sum(m.place), 0) AS sum
         FROM "Season" x LEFT JOIN "MemberScore" m ON m."seasonId" = x.id GROUP BY x.id) d
       WHERE d.id = s.id AND s."closedAt" IS NULL AND s.id < ${FIRST_OF_TEAMS}`,
    );
    await rebuildTeams(client);
    const counted = await client.query<{ id: number }>(
      `SELECT id FROM "Season" WHERE "hasHistogram" AND "closedAt" IS NULL`,
    );
    for (const { id } of counted.rows) await countHistogram(client, id);
    return { before, after: await readChecksum(client) };
  });
}

/** One pass over the ledger for each season; those of all time in the order of learners, as their index has them. */
async function insertSiteScores(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    `SELECT id FROM "Season" WHERE id < ${FIRST_OF_TEAMS} AND "closedAt" IS NULL ORDER BY id`,
  );
  for (const { id } of rows) {
    await client.query(
      `INSERT INTO "MemberScore" ("seasonId", "learnerId", points, "reachedAt", "isStale", place, "placeAt")
       SELECT $1, e."learnerId", e.points, e.at, false, CASE WHEN e.points > 0 AND ${SHOWN_TO_SITE} THEN -e.points END,
         CASE WHEN e.points > 0 AND ${SHOWN_TO_SITE} THEN e.at END
       FROM (SELECT p."learnerId", sum(p.points)::int AS points, max(p.at) AS at FROM "PointEvent" p, "Season" s
         WHERE s.id = $1 AND p.points <> 0 AND p.at >= s."startsAt" AND p.at < coalesce(s."endsAt", 'infinity') GROUP BY 1) e
       LEFT JOIN "Learner" l ON l.id = e."learnerId" LEFT JOIN "User" u ON u.id = l."userId"
       ORDER BY e."learnerId"`,
      [id],
    );
  }
}

async function rebuildTeams(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    `SELECT id FROM "Season" WHERE id >= ${FIRST_OF_TEAMS} AND "closedAt" IS NULL`,
  );
  const seasonIds = rows.map(({ id }) => id);
  if (seasonIds.length === 0) return;
  await countMembers(client, { seasonIds });
  await sumSeasons(client, seasonIds);
}

/** Whether they were set aside, which takes the owner of the table. */
async function setIndexesAside(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ isOwner: boolean }>(
    `SELECT pg_has_role(relowner, 'USAGE') AS "isOwner" FROM pg_class WHERE oid = '"MemberScore"'::regclass`,
  );
  if (!rows[0]?.isOwner) return false;
  await client.query(
    `DROP INDEX "MemberScore_place_idx", "MemberScore_stale_idx"; ALTER TABLE "MemberScore" DROP CONSTRAINT "MemberScore_pkey"`,
  );
  return true;
}

/** As the migration made them. */
async function putIndexesBack(client: PoolClient): Promise<void> {
  await client.query(`
    ALTER TABLE "MemberScore" ADD CONSTRAINT "MemberScore_pkey" PRIMARY KEY ("seasonId", "learnerId");
    CREATE INDEX "MemberScore_place_idx" ON "MemberScore"("seasonId", "place", "placeAt", "learnerId") WHERE "place" IS NOT NULL;
    CREATE INDEX "MemberScore_stale_idx" ON "MemberScore"("learnerId") WHERE "isStale";`);
}

export async function readChecksum(client: Pick<PoolClient, "query">): Promise<Checksum> {
  const { rows } = await client.query<Checksum>(
    `SELECT count(*)::int AS scores, coalesce(sum(hashtextextended(concat_ws('|', m."seasonId", m."learnerId", m.points,
       extract(epoch FROM m."reachedAt"), m.place), 0)::numeric), 0)::text AS sum
     FROM "MemberScore" m JOIN "Season" s ON s.id = m."seasonId" WHERE s."closedAt" IS NULL`,
  );
  return rows[0] ?? { scores: 0, sum: "0" };
}
