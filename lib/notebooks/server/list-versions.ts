import "server-only";
import type * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import type { versionListOutput } from "@/lib/notebooks/api-schema";
import { findAuthored } from "@/lib/notebooks/server/find-authored";
import { isOwnId, readNotebookRow } from "@/lib/notebooks/server/notebook-row";

/**
 * The history of the viewer's notebook, the newest first: the first is what stands there now. Empty for an author's without a copy.
 * @throws {AppError} `not-found`
 */
export async function listVersions(viewer: Viewer, notebookId: string): Promise<z.output<typeof versionListOutput>> {
  const row = await readNotebookRow(pool(), viewer, notebookId);
  if (!row) {
    if (isOwnId(notebookId) || !findAuthored(notebookId)) throw new AppError("not-found");
    return { versions: [] };
  }
  const { rows } = await pool().query<{ version: number; savedAt: Date; cells: number }>(
    `SELECT version, "savedAt", cells FROM "Notebook" WHERE id = $1
     UNION SELECT version, "savedAt", cells FROM "NotebookVersion" WHERE "notebookId" = $1 ORDER BY version DESC`,
    [row.id],
  );
  return { versions: rows.map((version) => ({ ...version, savedAt: version.savedAt.toISOString() })) };
}
