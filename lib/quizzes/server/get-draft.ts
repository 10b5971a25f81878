import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import type { DraftOutput } from "@/lib/quizzes/draft-schema";
import { requireDraft } from "@/lib/quizzes/server/require-draft";

interface Assigned {
  readonly assignmentId: string;
  readonly title: string;
  readonly team: string | null;
  readonly createdAt: Date;
}

/**
 * A quiz of the viewer's own, with what was assigned from it.
 * @throws {AppError} not-found
 */
export async function getDraft(viewer: AccountViewer, draftId: string): Promise<DraftOutput> {
  const { version, updatedAt, document } = await requireDraft(pool(), viewer, draftId);
  const { rows } = await pool().query<Assigned>(
    `SELECT a.id AS "assignmentId", q.title, (SELECT t.name FROM "Team" t WHERE t.id = a."teamId") AS team, a."createdAt"
     FROM "Quiz" q JOIN "Assignment" a ON a."quizId" = q.id WHERE q."draftId" = $1 ORDER BY a."createdAt" DESC, a.id LIMIT 50`,
    [draftId],
  );
  const assignments = rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  return { draftId, version, updatedAt: updatedAt.toISOString(), document, assignments };
}
