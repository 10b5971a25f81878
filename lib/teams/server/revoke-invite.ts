import "server-only";
import { can } from "@/lib/auth/policy";
import type { TeamRole } from "@/lib/auth/team-facts";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { factsOf, withTeam } from "@/lib/teams/server/require-team";

/**
 * Withdraws a link, whoever made it; one for coaches takes an owner.
 * @throws {AppError} `not-found`, `not-allowed`, `team-archived`
 */
export function revokeInvite(
  viewer: AccountViewer,
  teamId: string,
  inviteId: string,
  now: Date,
): Promise<{ teamId: string; inviteId: string }> {
  return withTeam(viewer, teamId, "team.invite", async (client, team) => {
    const { rows } = await client.query<{ role: TeamRole }>(
      `SELECT role FROM "TeamInvite" WHERE id = $1 AND "teamId" = $2`,
      [inviteId, teamId],
    );
    if (!rows[0]) throw new AppError("not-found", { message: "no such link" });
    if (rows[0].role !== "member" && !can(viewer, "team.inviteCoach", factsOf(team))) throw new AppError("not-allowed");
    await client.query(`UPDATE "TeamInvite" SET "revokedAt" = coalesce("revokedAt", $2) WHERE id = $1`, [
      inviteId,
      now,
    ]);
    return { teamId, inviteId };
  });
}
