import "server-only";
import type { PoolClient } from "pg";

/**
 * Takes an account that is being deleted out of all its teams. Where it was the last owner, the longest-standing coach becomes one, or
 * else the longest-standing member; a team in which nobody is left is archived, and so are the courses that nobody holds any more.
 */
export async function bequeathTeams(client: PoolClient, userId: string, now: Date): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT t.id FROM "Team" t WHERE t.id IN (SELECT "teamId" FROM "Membership" WHERE "userId" = $1) ORDER BY t.id FOR UPDATE`,
    [userId],
  );
  const teamIds = rows.map(({ id }) => id);
  await client.query(`DELETE FROM "Membership" WHERE "userId" = $1`, [userId]);
  await client.query(`UPDATE "Team" SET "isStale" = true WHERE id = ANY($1::uuid[])`, [teamIds]);
  await client.query(
    `UPDATE "Membership" m SET role = 'owner' FROM (
       SELECT DISTINCT ON ("teamId") "teamId", "userId" FROM "Membership" h WHERE "teamId" = ANY($1::uuid[])
         AND NOT EXISTS (SELECT 1 FROM "Membership" o WHERE o."teamId" = h."teamId" AND o.role = 'owner')
       ORDER BY "teamId", role = 'coach' DESC, "joinedAt", "userId") heir
     WHERE m."teamId" = heir."teamId" AND m."userId" = heir."userId"`,
    [teamIds],
  );
  await client.query(
    `UPDATE "Team" t SET "archivedAt" = $2 WHERE id = ANY($1::uuid[]) AND "archivedAt" IS NULL
       AND NOT EXISTS (SELECT 1 FROM "Membership" m WHERE m."teamId" = t.id)`,
    [teamIds, now],
  );
  await client.query(`UPDATE "Course" SET "archivedAt" = $2 WHERE "ownerId" = $1 AND "archivedAt" IS NULL`, [
    ...[userId, now],
  ]);
}
