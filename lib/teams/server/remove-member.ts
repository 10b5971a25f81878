import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { endInvites, endTeaching, requireMember } from "@/lib/teams/server/member-row";
import { factsOf, withTeam } from "@/lib/teams/server/require-team";

/**
 * Takes somebody else out of the team, together with his open links, and the team out of his courses. One's own way out is to leave.
 * @throws {AppError} `not-found`, `not-allowed`, `team-archived`
 */
export function removeMember(
  viewer: AccountViewer,
  teamId: string,
  userId: string,
  now: Date,
): Promise<{ teamId: string; userId: string }> {
  return withTeam(viewer, teamId, "team.invite", async (client, team) => {
    const target = await requireMember(client, teamId, userId);
    // An owner who removes himself would leave by a way that does not ask for another one.
    if (userId === viewer.userId || !can(viewer, "team.remove", { ...factsOf(team), target }))
      throw new AppError("not-allowed");
    await client.query(`DELETE FROM "Membership" WHERE "teamId" = $1 AND "userId" = $2`, [teamId, userId]);
    await client.query(`UPDATE "Team" SET "isStale" = true WHERE id = $1`, [teamId]);
    await endInvites(client, teamId, userId, ["owner", "coach", "member"], now);
    await endTeaching(client, teamId, userId);
    return { teamId, userId };
  });
}
