import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import type { ImportSummary } from "@/lib/imports/schema";

const LISTED = 5;

/** The viewer's own imports, the newest first. @throws {AppError} not-found for whoever is no instructor */
export async function listImports(viewer: AccountViewer): Promise<{ imports: ImportSummary[] }> {
  if (!can(viewer, "item.author", {})) throw new AppError("not-found");
  return { imports: await readSummaries(viewer.userId) };
}

/** Those of an account, or one of them. */
export async function readSummaries(userId: string, importId?: string): Promise<ImportSummary[]> {
  const { rows } = await pool().query<Omit<ImportSummary, "createdAt"> & { createdAt: Date }>(
    `SELECT d.id AS "importId", d."fileName", d.status, d."createdAt", count(i.place)::int AS total,
       count(*) FILTER (WHERE i.outcome = 'made')::int AS made, count(*) FILTER (WHERE i.outcome <> 'made')::int AS refused
     FROM (SELECT * FROM "DraftImport" WHERE "userId" = $1 AND ($2::uuid IS NULL OR id = $2)
           ORDER BY "createdAt" DESC, id DESC LIMIT ${LISTED}) d
       LEFT JOIN "DraftImportItem" i ON i."importId" = d.id
     GROUP BY d.id, d."fileName", d.status, d."createdAt" ORDER BY d."createdAt" DESC, d.id DESC`,
    [userId, importId ?? null],
  );
  return rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
}
