import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import { quizDocument, type DraftList } from "@/lib/quizzes/draft-schema";
import { requireMakerUses } from "@/lib/quizzes/server/maker-uses";

interface Row {
  readonly draftId: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly document: unknown;
  readonly assigned: number;
}

/**
 * The viewer's own quizzes, those changed last first.
 * @throws {AppError} not-found for whoever assigns nowhere
 */
export async function listDrafts(viewer: AccountViewer): Promise<DraftList> {
  await requireMakerUses(pool(), viewer);
  const { rows } = await pool().query<Row>(
    `SELECT d.id AS "draftId", d.version, d."updatedAt", d.document,
       (SELECT count(*)::int FROM "Quiz" q JOIN "Assignment" a ON a."quizId" = q.id WHERE q."draftId" = d.id) AS assigned
     FROM "QuizDraft" d WHERE d."userId" = $1 ORDER BY d."updatedAt" DESC, d.id`,
    [viewer.userId],
  );
  return {
    drafts: rows.map(({ document, updatedAt, ...row }) => {
      const { title, itemIds, rule } = quizDocument.parse(document);
      const items = { picked: itemIds.length, drawn: rule?.count ?? 0 };
      return { ...row, title, items, updatedAt: updatedAt.toISOString() };
    }),
  };
}
