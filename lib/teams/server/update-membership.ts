import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { MARK_SCORES, runningSeasons } from "@/lib/points/server/mark-scores";
import type { MembershipInput } from "@/lib/teams/schema";
import { withTeam } from "@/lib/teams/server/require-team";

/**
 * What the viewer lets the other members see of him: whether they are told in what he is strong, and whether boards show him.
 * @throws {AppError} `not-found`, `not-allowed` for whoever is no member
 */
export function updateMembership(
  viewer: AccountViewer,
  teamId: string,
  { helps, hidesFromBoards }: MembershipInput,
  now: Date,
): Promise<MembershipInput> {
  return withTeam(viewer, teamId, "team.share", async (client, team) => {
    await client.query(
      `UPDATE "Membership" SET "helpsSince" = $3, "hidesFromBoards" = $4 WHERE "teamId" = $1 AND "userId" = $2`,
      [teamId, viewer.userId, helps ? (team.helpsSince ?? now) : null, hidesFromBoards],
    );
    await client.query(MARK_SCORES, [viewer.learnerId, runningSeasons(now)]);
    return { helps, hidesFromBoards };
  });
}
