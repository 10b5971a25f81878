import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import type { NotebookShare } from "@/lib/notebooks/api-schema";
import { requireNotebookId } from "@/lib/notebooks/server/notebook-row";

/** The links of the viewer's notebook that lead somewhere: into teams of which he still is a member. @throws {AppError} `not-found` */
export async function listShares(viewer: AccountViewer, notebookId: string): Promise<{ shares: NotebookShare[] }> {
  const id = await requireNotebookId(pool(), viewer, notebookId);
  const { rows } = await pool().query<{ shareId: string; teamId: string; team: string; createdAt: Date }>(
    `SELECT s.id AS "shareId", s."teamId", t.name AS team, s."createdAt" FROM "NotebookShare" s JOIN "Team" t ON t.id = s."teamId"
     JOIN "Membership" m ON m."teamId" = s."teamId" AND m."userId" = $2
     WHERE s."notebookId" = $1 ORDER BY s."createdAt"`,
    [id, viewer.userId],
  );
  return { shares: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) };
}
