import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { UpdateTeamInput } from "@/lib/teams/schema";
import { withTeam } from "@/lib/teams/server/require-team";

/**
 * Gives a team another name or zone, or lets other teams see it on boards. Another zone holds for its boards from their next week on.
 * @throws {AppError} `not-found`, `not-allowed`, `team-archived`
 */
export function updateTeam(
  viewer: AccountViewer,
  teamId: string,
  { name, zone, isListed }: UpdateTeamInput,
): Promise<{ teamId: string }> {
  return withTeam(viewer, teamId, "team.rename", async (client) => {
    await client.query(
      `UPDATE "Team" SET name = coalesce($2, name), zone = coalesce($3, zone), "isListed" = coalesce($4, "isListed") WHERE id = $1`,
      [teamId, name ?? null, zone ?? null, isListed ?? null],
    );
    return { teamId };
  });
}
