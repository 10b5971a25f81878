import "server-only";
import { can } from "@/lib/auth/policy";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { ROOM } from "@/lib/notebooks/limits";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import { forOwner, requireRoom, toStored } from "@/lib/notebooks/server/write-notebook";

/**
 * Makes a notebook of the viewer's own.
 * @throws {AppError} `not-found`, `notebook-room` when he has as many as he may keep, or as much
 */
export function createNotebook(
  viewer: LearnerViewer,
  document: NotebookDocument,
  now: Date,
): Promise<{ notebookId: string }> {
  if (!can(viewer, "notebook.change", { learnerId: viewer.learnerId })) throw new AppError("not-found");
  const { json, title, size, cells } = toStored(document);
  return forOwner(viewer.learnerId, now, async (client, owner) => {
    await requireRoom(client, owner, size);
    const notebookId = newId();
    // Counted and written by one statement: two tabs at once do not go past the limit by more than one.
    const { rowCount } = await client.query(
      `INSERT INTO "Notebook" (id, "learnerId", title, document, size, cells, "createdAt", "savedAt")
       SELECT $1, $2::uuid, $3::jsonb, $4::json, $5, $6, $7, $7
       WHERE (SELECT count(*) FROM "Notebook" WHERE "learnerId" = $2::uuid AND name IS NULL) < $8`,
      [notebookId, owner.learnerId, title, json, size, cells, now, ROOM[owner.kind].own],
    );
    if (rowCount === 0) throw new AppError("notebook-room");
    return { notebookId };
  });
}
