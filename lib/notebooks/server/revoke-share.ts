import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { requireNotebookId } from "@/lib/notebooks/server/notebook-row";

/** Ends a link of the viewer's notebook. @throws {AppError} `not-found` */
export async function revokeShare(
  viewer: AccountViewer,
  notebookId: string,
  shareId: string,
): Promise<{ notebookId: string; shareId: string }> {
  if (!can(viewer, "notebook.change", { learnerId: viewer.learnerId })) throw new AppError("not-found");
  const id = await requireNotebookId(pool(), viewer, notebookId);
  const { rowCount } = await pool().query(`DELETE FROM "NotebookShare" WHERE id = $1 AND "notebookId" = $2`, [
    shareId,
    id,
  ]);
  if (rowCount === 0) throw new AppError("not-found", { message: "no such link" });
  return { notebookId, shareId };
}
