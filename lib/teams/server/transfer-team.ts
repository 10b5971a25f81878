import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { requireMember } from "@/lib/teams/server/member-row";
import { withTeam } from "@/lib/teams/server/require-team";
import { tellTeam } from "@/lib/teams/server/tell-team";

/**
 * The viewer hands the team to another member, in one step: that one becomes its owner, and he himself a coach. Other owners stay.
 * @throws {AppError} `not-found` for whoever is no member, `not-allowed`, `team-archived`
 */
export function transferTeam(
  viewer: AccountViewer,
  teamId: string,
  userId: string,
  now: Date,
): Promise<{ teamId: string; userId: string }> {
  return withTeam(viewer, teamId, "team.transfer", async (client, team) => {
    await requireMember(client, teamId, userId);
    if (userId === viewer.userId) throw new AppError("not-allowed");
    await client.query(
      `UPDATE "Membership" SET role = CASE WHEN "userId" = $2 THEN 'owner'::"TeamRole" ELSE 'coach'::"TeamRole" END
       WHERE "teamId" = $1 AND "userId" IN ($2, $3)`,
      [teamId, userId, viewer.userId],
    );
    // Links for coaches are an owner's to make.
    await client.query(
      `UPDATE "TeamInvite" SET "revokedAt" = $3 WHERE "teamId" = $1 AND "madeById" = $2 AND role = 'coach' AND "revokedAt" IS NULL`,
      [teamId, viewer.userId, now],
    );
    const news = { teamId, team: team.name, what: "transferred" } as const;
    await tellTeam(client, { ...news, to: { userIds: [userId] }, except: viewer.userId }, now);
    return { teamId, userId };
  });
}
