import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { endInvites, requireAnotherOwner } from "@/lib/teams/server/member-row";
import { withTeam } from "@/lib/teams/server/require-team";

/**
 * The viewer leaves the team, an archived one too. His open links end with that; a course of his keeps the team, and its page says so.
 * @throws {AppError} `not-found`, `last-owner`
 */
export function leaveTeam(viewer: AccountViewer, teamId: string, now: Date): Promise<{ teamId: string }> {
  return withTeam(viewer, teamId, "team.leave", async (client, team) => {
    if (team.role === "owner") await requireAnotherOwner(client, teamId, viewer.userId);
    await client.query(`DELETE FROM "Membership" WHERE "teamId" = $1 AND "userId" = $2`, [teamId, viewer.userId]);
    await client.query(`UPDATE "Team" SET "isStale" = true WHERE id = $1`, [teamId]);
    await endInvites(client, teamId, viewer.userId, ["owner", "coach", "member"], now);
    return { teamId };
  });
}
