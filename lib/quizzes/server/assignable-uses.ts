import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import type { Queryable } from "@/lib/db/pool";
import type { PoolRow } from "@/lib/quizzes/server/list-pool";
import { requireTeam } from "@/lib/teams/server/require-team";

/**
 * From which items the viewer may assign, to a team or by a link: an instructor from all, a coach who is none from those for practice.
 * @throws {AppError} not-found, not-allowed, team-archived for whoever may not assign there
 */
export async function usesOpenTo(
  client: Queryable,
  viewer: AccountViewer,
  teamId: string | undefined,
): Promise<readonly PoolRow["use"][]> {
  const isInstructor = can(viewer, "assignment.create", {});
  if (teamId !== undefined) await requireTeam(client, viewer, teamId, "team.assign");
  else if (!isInstructor) throw new AppError("not-found");
  return isInstructor ? ["practice", "assessment"] : ["practice"];
}
