import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import type { NotebookOutput } from "@/lib/notebooks/api-schema";
import { findAuthored } from "@/lib/notebooks/server/find-authored";
import { isOwnId, readNotebookRow, type NotebookRow } from "@/lib/notebooks/server/notebook-row";
import { readDocument, readTitle } from "@/lib/notebooks/server/stored-document";

/**
 * A notebook: the author's document, the viewer's, and the author's version that his was made from.
 * @throws {AppError} `not-found` for somebody else's, and for none
 */
export async function getNotebook(viewer: Viewer, notebookId: string): Promise<NotebookOutput> {
  const authored = isOwnId(notebookId) ? undefined : findAuthored(notebookId);
  const row = await readNotebookRow(pool(), viewer, notebookId);
  if (!authored && !row) throw new AppError("not-found", { message: "no such notebook" });
  return {
    notebookId,
    chapter: authored?.chapter ?? null,
    title: authored?.facts.title ?? readTitle(row?.title ?? null),
    author: authored ? { hash: authored.hash, document: authored.document } : null,
    mine: row
      ? {
          ...{ version: row.version, savedAt: row.savedAt.toISOString(), baseHash: row.baseHash },
          document: readDocument(row.document),
        }
      : null,
    base: row && row.baseHash !== authored?.hash ? await readBase(row) : null,
  };
}

async function readBase({ name, baseHash }: NotebookRow): Promise<NotebookOutput["base"]> {
  if (name === null || baseHash === null) return null;
  const { rows } = await pool().query<{ document: unknown }>(
    `SELECT document FROM "AuthoredNotebook" WHERE name = $1 AND hash = $2`,
    [name, baseHash],
  );
  return rows[0] ? readDocument(rows[0].document) : null;
}
