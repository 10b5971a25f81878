import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { withTeam } from "@/lib/teams/server/require-team";
import { EVERYBODY, tellTeam } from "@/lib/teams/server/tell-team";

/**
 * Archives a team, which from then on is read and not changed, or brings it back, and tells its members.
 * @throws {AppError} `not-found`, `not-allowed`
 */
export function archiveTeam(
  viewer: AccountViewer,
  teamId: string,
  archived: boolean,
  now: Date,
): Promise<{ teamId: string; archived: boolean }> {
  return withTeam(viewer, teamId, "team.archive", async (client, team) => {
    // Archived twice, it was so from the first time on.
    const archivedAt = archived ? (team.archivedAt ?? now) : null;
    await client.query(`UPDATE "Team" SET "archivedAt" = $2 WHERE id = $1`, [teamId, archivedAt]);
    if (archived === (team.archivedAt !== null)) return { teamId, archived };
    const news = { teamId, team: team.name, to: EVERYBODY, except: viewer.userId };
    await tellTeam(client, { ...news, what: archived ? "archived" : "restored" }, now);
    return { teamId, archived };
  });
}
