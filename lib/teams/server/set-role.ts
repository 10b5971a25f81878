import "server-only";
import { TEAM_ROLES, type TeamRole } from "@/lib/auth/team-facts";
import type { AccountViewer } from "@/lib/auth/viewer";
import { endInvites, endTeaching, requireAnotherOwner, requireMember } from "@/lib/teams/server/member-row";
import { withTeam } from "@/lib/teams/server/require-team";
import { tellTeam } from "@/lib/teams/server/tell-team";

/** Into which roles a role may not invite. */
const CLOSED: Readonly<Record<TeamRole, readonly TeamRole[]>> = {
  owner: [],
  coach: ["owner", "coach"],
  member: ["owner", "coach", "member"],
};

/**
 * Gives a member another role. Links that he could no longer make end, and a mere member teaches the team in no course of his.
 * @throws {AppError} `not-found`, `not-allowed`, `team-archived`, `last-owner`
 */
export function setRole(
  viewer: AccountViewer,
  teamId: string,
  userId: string,
  role: TeamRole,
  now: Date,
): Promise<{ teamId: string; userId: string; role: TeamRole; before: TeamRole }> {
  return withTeam(viewer, teamId, "team.setRole", async (client, team) => {
    const before = await requireMember(client, teamId, userId);
    if (before === "owner" && role !== "owner") await requireAnotherOwner(client, teamId, userId);
    await client.query(`UPDATE "Membership" SET role = $3::"TeamRole" WHERE "teamId" = $1 AND "userId" = $2`, [
      ...[teamId, userId, role],
    ]);
    await endInvites(client, teamId, userId, CLOSED[role], now);
    if (role === "member") await endTeaching(client, teamId, userId);
    if (TEAM_ROLES.indexOf(role) < TEAM_ROLES.indexOf(before))
      await tellTeam(
        client,
        { teamId, team: team.name, what: "promoted", role, to: { userIds: [userId] }, except: viewer.userId },
        now,
      );
    return { teamId, userId, role, before };
  });
}
