import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import type { NotebookShare } from "@/lib/notebooks/api-schema";
import { requireNotebookId } from "@/lib/notebooks/server/notebook-row";
import { withTeam } from "@/lib/teams/server/require-team";

/**
 * Makes the link by which the members of a team read the viewer's notebook; the one that is there is given again.
 * @throws {AppError} `not-found` (no such notebook, or a team that is not his), `team-archived`
 */
export function createShare(
  viewer: AccountViewer,
  notebookId: string,
  teamId: string,
  now: Date,
): Promise<NotebookShare> {
  return withTeam(viewer, teamId, "team.shareNotebook", async (client, team) => {
    const id = await requireNotebookId(client, viewer, notebookId);
    const { rows } = await client.query<{ id: string; createdAt: Date }>(
      `INSERT INTO "NotebookShare" AS s (id, "notebookId", "learnerId", "teamId", "createdAt") VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ("notebookId", "teamId") DO UPDATE SET "createdAt" = s."createdAt" RETURNING id, "createdAt"`,
      [newId(), id, viewer.learnerId, teamId, now],
    );
    const [row] = rows as [{ id: string; createdAt: Date }]; // one row is always written
    return { shareId: row.id, teamId, team: team.name, createdAt: row.createdAt.toISOString() };
  });
}
