import "server-only";
import { can } from "@/lib/auth/policy";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { byRef } from "@/lib/notebooks/server/notebook-row";
import { forOwner } from "@/lib/notebooks/server/write-notebook";

/**
 * Deletes a notebook of the viewer's own, or his copy of an author's, with its history and its links.
 * @throws {AppError} `not-found`
 */
export function deleteNotebook(viewer: LearnerViewer, notebookId: string, now: Date): Promise<{ notebookId: string }> {
  if (!can(viewer, "notebook.change", { learnerId: viewer.learnerId })) throw new AppError("not-found");
  return forOwner(viewer.learnerId, now, async (client, { learnerId }) => {
    const { rowCount } = await client.query(`DELETE FROM "Notebook" WHERE ${byRef(notebookId)}`, [
      learnerId,
      notebookId,
    ]);
    if (rowCount === 0) throw new AppError("not-found", { message: "no such notebook" });
    return { notebookId };
  });
}
