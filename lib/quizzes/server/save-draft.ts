import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { canonicalJson } from "@/lib/core/canonical-json";
import { AppError } from "@/lib/core/errors";
import { transaction } from "@/lib/db/transaction";
import type { QuizDocument } from "@/lib/quizzes/draft-schema";
import { requireDraft } from "@/lib/quizzes/server/require-draft";

/**
 * Keeps a quiz as its maker has it now. The same document with the same version is acknowledged again, as when a reply was lost; what
 * another tab saved meanwhile stays.
 * @throws {AppError} not-found, draft-newer
 */
export function saveDraft(
  viewer: AccountViewer,
  draftId: string,
  { document, version }: { readonly document: QuizDocument; readonly version: number },
  now: Date,
): Promise<{ version: number; updatedAt: string }> {
  return transaction(async (client) => {
    const kept = await requireDraft(client, viewer, draftId, true);
    if (kept.version === version && canonicalJson(kept.document) === canonicalJson(document))
      return { version, updatedAt: kept.updatedAt.toISOString() };
    if (kept.version !== version - 1) throw new AppError("draft-newer");
    await client.query(`UPDATE "QuizDraft" SET document = $2, version = $3, "updatedAt" = $4 WHERE id = $1`, [
      ...[draftId, JSON.stringify(document), version, now],
    ]);
    return { version, updatedAt: now.toISOString() };
  });
}
