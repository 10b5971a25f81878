import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import type { Queryable } from "@/lib/db/pool";
import type { PoolRow } from "@/lib/quizzes/server/list-pool";

/**
 * From which items the viewer may make a quiz to assign: an instructor from all, who owns or coaches a team from those for practice.
 * @throws {AppError} not-found for whoever assigns nowhere
 */
export async function requireMakerUses(client: Queryable, viewer: AccountViewer): Promise<readonly PoolRow["use"][]> {
  if (can(viewer, "assignment.create", {})) return ["practice", "assessment"];
  const { rows } = await client.query<{ leads: boolean }>({
    name: "leads-a-team",
    text: `SELECT EXISTS (SELECT 1 FROM "Membership" m JOIN "Team" t ON t.id = m."teamId"
      WHERE m."userId" = $1 AND m.role IN ('owner', 'coach') AND t."archivedAt" IS NULL) AS leads`,
    values: [viewer.userId],
  });
  if (!rows[0]?.leads) throw new AppError("not-found", { message: "assigns nowhere" });
  return ["practice"];
}
