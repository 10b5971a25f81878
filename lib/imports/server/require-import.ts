import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import type { ImportOutput } from "@/lib/imports/schema";
import { readSummaries } from "@/lib/imports/server/list-imports";

/** One of the viewer's own imports, with what became of each item. @throws {AppError} not-found, also for somebody else's */
export async function requireImport(viewer: AccountViewer, importId: string): Promise<ImportOutput> {
  const [summary] = can(viewer, "item.author", {}) ? await readSummaries(viewer.userId, importId) : [];
  if (!summary) throw new AppError("not-found");
  const { rows } = await pool().query<ImportOutput["items"][number]>(
    `SELECT "itemId", title, outcome IS NOT DISTINCT FROM 'made' AS "isMade", nullif(outcome, 'made') AS refusal
     FROM "DraftImportItem" WHERE "importId" = $1 ORDER BY place`,
    [importId],
  );
  return { ...summary, items: rows };
}
