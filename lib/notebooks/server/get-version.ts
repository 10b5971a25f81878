import "server-only";
import type * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import type { versionOutput } from "@/lib/notebooks/api-schema";
import { requireNotebookId } from "@/lib/notebooks/server/notebook-row";
import { readDocument } from "@/lib/notebooks/server/stored-document";

/** One version of the viewer's notebook. @throws {AppError} `not-found` */
export async function getVersion(
  viewer: Viewer,
  notebookId: string,
  version: number,
): Promise<z.output<typeof versionOutput>> {
  const id = await requireNotebookId(pool(), viewer, notebookId);
  const { rows } = await pool().query<{ savedAt: Date; document: unknown; baseHash: string | null }>(
    `SELECT "savedAt", document, "baseHash" FROM "Notebook" WHERE id = $1 AND version = $2
     UNION ALL SELECT "savedAt", document, "baseHash" FROM "NotebookVersion" WHERE "notebookId" = $1 AND version = $2 LIMIT 1`,
    [id, version],
  );
  const [row] = rows;
  if (!row) throw new AppError("not-found", { message: "no such version" });
  const { savedAt, document, baseHash } = row;
  return { version, savedAt: savedAt.toISOString(), document: readDocument(document), baseHash };
}
