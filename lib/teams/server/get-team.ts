import "server-only";
import { can } from "@/lib/auth/policy";
import type { TeamRole } from "@/lib/auth/team-facts";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import { TEAM_RIGHTS, type TeamMember, type TeamOutput } from "@/lib/teams/schema";
import { factsOf, requireTeam, type TeamRow } from "@/lib/teams/server/require-team";

/**
 * A team as the viewer may see it: its members by nickname, and whether they let coaches see their progress where he is one.
 * @throws {AppError} `not-found` for strangers
 */
export async function getTeam(viewer: AccountViewer, teamId: string): Promise<TeamOutput> {
  const team = await requireTeam(pool(), viewer, teamId, "team.read");
  const may = TEAM_RIGHTS.filter((right) => can(viewer, `team.${right}`, factsOf(team)));
  const [members, courses] = await Promise.all([
    listMembers(viewer, team, may.includes("coach")),
    listCourses(viewer, teamId),
  ]);
  return {
    ...{ teamId, name: team.name, zone: team.zone, role: team.role, may, members, courses },
    isListed: team.isListed,
    createdAt: team.createdAt.toISOString(),
    archivedAt: team.archivedAt?.toISOString() ?? null,
    sharesSince: team.sharesSince?.toISOString() ?? null,
  };
}

interface MemberRow {
  userId: string;
  nickname: string;
  role: TeamRole;
  joinedAt: Date;
  shares: boolean;
}

async function listMembers(viewer: AccountViewer, team: TeamRow, isCoach: boolean): Promise<TeamMember[]> {
  const { rows } = await pool().query<MemberRow>(
    `SELECT m."userId", u.nickname, m.role, m."joinedAt", m."sharesSince" IS NOT NULL AS shares
     FROM "Membership" m JOIN "User" u ON u.id = m."userId" WHERE m."teamId" = $1
     ORDER BY m.role, lower(u.nickname), m."joinedAt", m."userId"`,
    [team.id],
  );
  return rows.map(({ userId, nickname, role, joinedAt, shares }) => ({
    ...{ userId, nickname, role, joinedAt: joinedAt.toISOString(), isSelf: userId === viewer.userId },
    isRemovable: userId !== viewer.userId && can(viewer, "team.remove", { ...factsOf(team), target: role }),
    shares: isCoach ? shares : null,
  }));
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
