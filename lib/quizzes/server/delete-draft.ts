import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { transaction } from "@/lib/db/transaction";
import { requireDraft } from "@/lib/quizzes/server/require-draft";

/**
 * Deletes a quiz of the viewer's own that was never assigned.
 * @throws {AppError} not-found, quiz-assigned
 */
export function deleteDraft(viewer: AccountViewer, draftId: string): Promise<{ draftId: string }> {
  return transaction(async (client) => {
    await requireDraft(client, viewer, draftId, true);
    const { rowCount } = await client.query(
      `DELETE FROM "QuizDraft" d WHERE d.id = $1 AND NOT EXISTS (SELECT FROM "Quiz" q WHERE q."draftId" = d.id)`,
      [draftId],
    );
    if (rowCount === 0) throw new AppError("quiz-assigned");
    return { draftId };
  });
}
