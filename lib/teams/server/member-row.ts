import "server-only";
import type { PoolClient } from "pg";
import type { TeamRole } from "@/lib/auth/team-facts";
import { AppError } from "@/lib/core/errors";

/** A member's role. @throws {AppError} `not-found` for whoever is none */
export async function requireMember(client: PoolClient, teamId: string, userId: string): Promise<TeamRole> {
  const { rows } = await client.query<{ role: TeamRole }>(
    `SELECT role FROM "Membership" WHERE "teamId" = $1 AND "userId" = $2`,
    [teamId, userId],
  );
  if (!rows[0]) throw new AppError("not-found", { message: "no such member" });
  return rows[0].role;
}

/**
 * A team always has an owner: the last one neither leaves nor gets another role. Under the team's lock.
 * @throws {AppError} `last-owner`
 */
export async function requireAnotherOwner(client: PoolClient, teamId: string, userId: string): Promise<void> {
  const { rowCount } = await client.query(
    `SELECT FROM "Membership" WHERE "teamId" = $1 AND "userId" <> $2 AND role = 'owner' LIMIT 1`,
    [teamId, userId],
  );
  if (rowCount === 0) throw new AppError("last-owner");
}

/** Ends the open links of somebody who may no longer make such; `roles` are those into which he may not invite any more. */
export async function endInvites(
  client: PoolClient,
  teamId: string,
  userId: string,
  roles: readonly TeamRole[],
  now: Date,
): Promise<void> {
  await client.query(
    `UPDATE "TeamInvite" SET "revokedAt" = $4
     WHERE "teamId" = $1 AND "madeById" = $2 AND role = ANY($3::"TeamRole"[]) AND "revokedAt" IS NULL`,
    [teamId, userId, roles, now],
  );
}

/** Takes the team out of somebody's courses: through them he would keep the coach's view that was taken from him. */
export async function endTeaching(client: PoolClient, teamId: string, userId: string): Promise<void> {
  await client.query(
    `DELETE FROM "CourseTeam" ct USING "Course" c WHERE c.id = ct."courseId" AND ct."teamId" = $1 AND c."ownerId" = $2`,
    [teamId, userId],
  );
}
