import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import type { PreviewOutput } from "@/lib/quizzes/draft-schema";
import { drawItems } from "@/lib/quizzes/draw-items";
import { findByRule } from "@/lib/quizzes/read-document";
import { listPool } from "@/lib/quizzes/server/list-pool";
import { issuePreviewTicket, previewRngOf, previewViewOf } from "@/lib/quizzes/server/preview-ticket";
import { requireDraft } from "@/lib/quizzes/server/require-draft";
import { requireMakerUses } from "@/lib/quizzes/server/maker-uses";

/**
 * A quiz of the viewer's own as one learner would meet it, drawn anew each time: the items, nothing of their keys. Nothing is written:
 * no session, no attempt, no showing that a later view would count.
 * @throws {AppError} not-found
 */
export async function getPreview(viewer: AccountViewer, draftId: string): Promise<PreviewOutput> {
  const { document } = await requireDraft(pool(), viewer, draftId);
  const items = await listPool(pool(), await requireMakerUses(pool(), viewer));
  const known = new Map(items.map((item) => [item.id, item]));
  const picked = document.itemIds.flatMap((id) => known.get(id) ?? []);
  const seed = newId();
  const drawn = document.rule
    ? drawItems(findByRule(document.rule, items, document.itemIds), document.rule.count, previewRngOf(seed, "draw"))
    : [];
  const revisionIds = [...picked, ...drawn].map(({ revisionId }) => revisionId);
  const views = await Promise.all(revisionIds.map((id) => previewViewOf(pool(), seed, id)));
  return {
    title: document.title,
    minutes: document.minutes,
    items: views.map((view, position) => ({
      ...{ position, kind: view.kind.name, public: view.publicForm() },
      ...{ answer: null, version: 0, flagged: false },
    })),
    ticket: issuePreviewTicket({ userId: viewer.userId, draftId, seed, revisionIds }),
  };
}
