import "server-only";
import * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import type { RegradeOverview } from "@/lib/regrades/schema";
import { listRegradeRows } from "@/lib/regrades/server/regrade-row";

const titled = z.looseObject({ title: z.strictObject({ zh: z.string(), en: z.string() }).optional() });

interface RevisionRow {
  number: number;
  kind: string;
  envelope: unknown;
  status: "published" | "superseded";
  publishedAt: Date | null;
  note: string | null;
  attempts: number;
  marked: number;
}

/**
 * What there is to mark anew of an item: its revisions with their answers, and the regrades so far.
 * @throws {AppError} `not-found` for whoever is no instructor, and for an item that was never shown
 */
export async function getOverview(viewer: Viewer, itemId: string): Promise<RegradeOverview> {
  if (!can(viewer, "item.author", {})) throw new AppError("not-found");
  const { rows } = await pool().query<RevisionRow>(
    `WITH shown AS (SELECT "revisionId" AS id, count(*)::int AS n FROM "Attempt" WHERE "itemId" = $1 GROUP BY 1),
       marked AS (SELECT coalesce("markedById", "revisionId") AS id, count(*)::int AS n FROM "Attempt"
         WHERE "itemId" = $1 AND status = 'graded' GROUP BY 1)
     SELECT r.number, r.kind, r.envelope, r.status, r."publishedAt", r.note, coalesce(s.n, 0) AS attempts,
       coalesce(m.n, 0) AS marked
     FROM "ItemRevision" r LEFT JOIN shown s ON s.id = r.id LEFT JOIN marked m ON m.id = r.id
     WHERE r."itemId" = $1 AND r.status IN ('published', 'superseded') ORDER BY r.number DESC`,
    [itemId],
  );
  const [newest] = rows;
  if (!newest) throw new AppError("not-found", { message: "no such item" });
  return {
    itemId,
    kind: newest.kind,
    title: titled.parse(newest.envelope).title ?? null,
    mayRegrade: can(viewer, "item.regrade", {}),
    revisions: rows.map(({ kind: _kind, envelope: _envelope, publishedAt, ...rest }) => ({
      ...rest,
      publishedAt: publishedAt?.toISOString() ?? null,
    })),
    unmarked: await countUnmarked(itemId),
    regrades: await listRegradeRows(itemId),
  };
}

async function countUnmarked(itemId: string): Promise<number> {
  const { rows } = await pool().query<{ n: number }>(
    `SELECT count(*)::int AS n FROM "QuizSessionItem" i JOIN "QuizSession" s ON s.id = i."sessionId"
     WHERE i."itemId" = $1 AND s."markedAt" IS NULL AND i.answer IS NOT NULL`,
    [itemId],
  );
  return rows[0]?.n ?? 0;
}
