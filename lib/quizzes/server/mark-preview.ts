import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import type { MarkPreviewInput } from "@/lib/quizzes/draft-schema";
import { foldResult } from "@/lib/quizzes/fold-result";
import type { ResultItem, ResultOutput } from "@/lib/quizzes/schema";
import { requireMakerUses } from "@/lib/quizzes/server/maker-uses";
import { previewViewOf, readPreviewTicket } from "@/lib/quizzes/server/preview-ticket";
import { readEnvelopes } from "@/lib/quizzes/server/read-envelopes";
import { requireDraft } from "@/lib/quizzes/server/require-draft";
import { scoreSaved } from "@/lib/quizzes/server/score-item";

/**
 * What a preview came to, as a learner would see his result. It writes nothing.
 * @throws {AppError} not-found for anybody but who was shown it
 */
export async function markPreview(
  viewer: AccountViewer,
  draftId: string,
  { ticket: text, answers }: MarkPreviewInput,
): Promise<ResultOutput> {
  const ticket = readPreviewTicket(text);
  if (!ticket || ticket.userId !== viewer.userId || ticket.draftId !== draftId) throw new AppError("not-found");
  await requireDraft(pool(), viewer, draftId);
  const uses = await requireMakerUses(pool(), viewer);
  const { seed, revisionIds } = ticket;
  const { rows } = await pool().query<{ id: string; itemId: string }>(
    `SELECT r.id, r."itemId" FROM "ItemRevision" r JOIN "Item" i ON i.id = r."itemId"
     WHERE r.id = ANY($1) AND i.use = ANY($2::"ItemUse"[])`,
    [revisionIds, uses],
  );
  const itemIds = new Map(rows.map(({ id, itemId }) => [id, itemId]));
  const envelopes = await readEnvelopes(pool(), revisionIds);
  const review = await Promise.all(
    revisionIds.map(async (id, position): Promise<ResultItem> => {
      const itemId = itemIds.get(id);
      // He was an instructor when it was shown to him, and is none any more.
      if (itemId === undefined) throw new AppError("not-found");
      const view = await previewViewOf(pool(), seed, id);
      const given = { answer: answers[position] ?? null };
      const answer = view.kind.answer.safeParse(given.answer).data;
      return {
        ...{ position, itemId, kind: view.kind.name, title: envelopes.get(id)?.title ?? null, attemptId: null },
        ...{ public: view.publicForm(), answer: answer ?? null, review: view.review(answer) },
        ...{ score: scoreSaved(view, given), marks: null },
      };
    }),
  );
  const { concepts, ...folded } = foldResult(
    review.map(({ score }, index) => ({ score, concepts: envelopes.get(revisionIds[index]!)?.concepts ?? [] })),
  );
  return { ...folded, concepts: [...concepts], missed: { practicable: 0, held: 0 }, review };
}
