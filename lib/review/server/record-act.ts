import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { ActInput } from "@/lib/review/schema";
import { changeCards, type Change } from "@/lib/review/server/change-cards";
import { rebuildCard } from "@/lib/review/server/rebuild-card";

/**
 * Keeps what a learner does about a card as a fact, and derives the card anew.
 * @throws {AppError} not-found for an item or answer that is not his to change, no-review for an answer that was none
 */
export async function recordAct(viewer: LearnerViewer, act: ActInput, now: Date): Promise<{ itemId: string }> {
  return changeCards(viewer, now, async (change) => {
    const { tx, learnerId, at } = change;
    const itemId = act.kind === "rate" ? await requireReviewed(change, act.attemptId) : act.itemId;
    if (act.kind !== "rate") await requireItem(change, itemId);
    const about = act.kind === "rate" ? { attemptId: act.attemptId, rating: act.rating } : {};
    await tx.reviewAct.create({
      data: { id: newId(), learnerId, itemId, kind: act.kind, at, ...about },
      select: { id: true },
    });
    await rebuildCard(change, itemId);
    return { itemId };
  });
}

async function requireReviewed({ tx, learnerId }: Change, attemptId: string): Promise<string> {
  const attempt = await tx.attempt.findFirst({ where: { id: attemptId, learnerId }, select: { itemId: true } });
  if (!attempt) throw new AppError("not-found", { message: "no such attempt" });
  const review = await tx.reviewLog.findFirst({ where: { attemptId, learnerId }, select: { attemptId: true } });
  if (!review) throw new AppError("no-review");
  return attempt.itemId;
}

async function requireItem({ tx }: Change, itemId: string): Promise<void> {
  const item = await tx.item.findFirst({ where: { id: itemId, use: "practice" }, select: { id: true } });
  if (!item) throw new AppError("not-found", { message: "no such item" });
}
