import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import { TEAM_RIGHTS, type TeamOutput } from "@/lib/teams/schema";
import { pageMembers } from "@/lib/teams/server/member-rows";
import { factsOf, requireTeam } from "@/lib/teams/server/require-team";

/**
 * A team as the viewer may see it: its first members by nickname, and whether they let coaches see their progress where he is one.
 * @throws {AppError} `not-found` for strangers
 */
export async function getTeam(viewer: AccountViewer, teamId: string): Promise<TeamOutput> {
  const team = await requireTeam(pool(), viewer, teamId, "team.read");
  const may = TEAM_RIGHTS.filter((right) => can(viewer, `team.${right}`, factsOf(team)));
  const [{ members, found }, owners, courses] = await Promise.all([
    pageMembers(viewer, team, {}),
    countOwners(teamId),
    listCourses(viewer, teamId),
  ]);
  return {
    ...{ teamId, name: team.name, zone: team.zone, role: team.role, may, courses },
    ...{ members, memberCount: found, ownerCount: owners },
    ...{ helps: team.helpsSince !== null, hidesFromBoards: team.hidesFromBoards ?? false },
    isListed: team.isListed,
    createdAt: team.createdAt.toISOString(),
    archivedAt: team.archivedAt?.toISOString() ?? null,
    sharesSince: team.sharesSince?.toISOString() ?? null,
  };
}

async function countOwners(teamId: string): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "Membership" WHERE "teamId" = $1 AND role = 'owner'`,
    [teamId],
  );
  return rows[0]?.count ?? 0;
}

/** The courses in which the team is and that go on: every member may know who sees what coaches see. */
async function listCourses(viewer: AccountViewer, teamId: string): Promise<TeamOutput["courses"]> {
  const { rows } = await pool().query<TeamOutput["courses"][number]>(
    `SELECT c.id AS "courseId", c.title, u.nickname AS owner, c."ownerId" = $2 AS "isMine"
     FROM "CourseTeam" ct JOIN "Course" c ON c.id = ct."courseId" JOIN "User" u ON u.id = c."ownerId"
     WHERE ct."teamId" = $1 AND c."archivedAt" IS NULL ORDER BY lower(c.title), c.id`,
    [teamId, viewer.userId],
  );
  return rows;
}
