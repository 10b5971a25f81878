import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { foldResult, shareOfItem } from "@/lib/quizzes/fold-result";
import type { ResultItem, ResultOutput } from "@/lib/quizzes/schema";
import { listAttempts, type SessionAttempt } from "@/lib/quizzes/server/list-attempts";
import { listPool } from "@/lib/quizzes/server/list-pool";
import { readEnvelopes } from "@/lib/quizzes/server/read-envelopes";
import { requireSession } from "@/lib/quizzes/server/require-session";
import { markedViewOf, scoreOfAttempt, scoreSaved } from "@/lib/quizzes/server/score-item";
import { readItems, type SessionItemRow } from "@/lib/quizzes/server/session-row";

/**
 * What a session came to, and every item with its answer and review.
 * @throws {AppError} not-found while it runs, and while its results are hidden
 */
export async function getResult(viewer: Viewer, sessionId: string): Promise<ResultOutput> {
  const session = await requireSession(viewer, sessionId);
  if (!session.markedAt) throw new AppError("not-found", { message: "no results to be seen" });
  const items = await readItems(pool(), sessionId);
  const attempts = await listAttempts(
    pool(),
    items.map(({ viewKey }) => viewKey),
  );
  const envelopes = await readEnvelopes(
    pool(),
    items.map(({ revisionId }) => revisionId),
  );
  const review = await Promise.all(
    items.map((item) => showItem(item, attempts.get(item.viewKey), envelopes.get(item.revisionId)?.title ?? null)),
  );
  const { concepts, ...folded } = foldResult(
    review.map(({ score }, index) => ({ score, concepts: envelopes.get(items[index]!.revisionId)?.concepts ?? [] })),
  );
  const missed = review.filter(({ score }) => (shareOfItem(score) ?? 1) < 1).map(({ itemId }) => itemId);
  const practicable = missed.length > 0 ? (await listPool(pool(), ["practice"], missed)).length : 0;
  return { ...folded, concepts: [...concepts], missed: { practicable, held: missed.length - practicable }, review };
}

async function showItem(
  item: SessionItemRow,
  attempt: SessionAttempt | undefined,
  title: ResultItem["title"],
): Promise<ResultItem> {
  const { view, answer: given } = await markedViewOf(pool(), item, attempt);
  const parsed = view.kind.answer.safeParse(given);
  const answer = parsed.success ? parsed.data : undefined;
  return {
    ...{ position: item.position, itemId: item.itemId, kind: view.kind.name, title },
    attemptId: attempt?.id ?? null,
    public: view.publicForm(),
    answer: answer ?? null,
    review: view.review(answer),
    score: attempt ? scoreOfAttempt(attempt) : scoreSaved(view, { answer }),
    marks: attempt?.marks ?? null,
  };
}
