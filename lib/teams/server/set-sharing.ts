import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { withTeam } from "@/lib/teams/server/require-team";

/**
 * The viewer lets the team's coaches see his progress, or no longer: it counts from their next request on.
 * @throws {AppError} `not-found`, `not-allowed` for whoever sees the team without being its member
 */
export function setSharing(
  viewer: AccountViewer,
  teamId: string,
  shares: boolean,
  now: Date,
): Promise<{ sharesSince: string | null }> {
  return withTeam(viewer, teamId, "team.share", async (client, team) => {
    // Agreed twice, he has agreed since the first time.
    const sharesSince = shares ? (team.sharesSince ?? now) : null;
    await client.query(`UPDATE "Membership" SET "sharesSince" = $3 WHERE "teamId" = $1 AND "userId" = $2`, [
      ...[teamId, viewer.userId, sharesSince],
    ]);
    return { sharesSince: sharesSince?.toISOString() ?? null };
  });
}
