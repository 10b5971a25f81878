import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { localDay } from "@/lib/core/local-day";
import type { Undone } from "@/lib/review/schema";
import { changeCards, type Change } from "@/lib/review/server/change-cards";
import { rebuildCard } from "@/lib/review/server/rebuild-card";

/**
 * Takes back the latest thing of today: an act about a card is undone; a review is struck from the schedule, so that its card is due
 * as it was before. The answer itself stays, and so does what it says about mastery.
 * @throws {AppError} nothing-to-undo
 */
export async function undoAct(viewer: LearnerViewer, now: Date): Promise<Undone> {
  return changeCards(viewer, now, async (change) => {
    const { tx, learnerId, at, rules } = change;
    const [act, review] = await Promise.all([findLastAct(change), findLastReview(change)]);
    const isToday = (moment: Date | undefined) =>
      moment !== undefined && localDay(moment, rules.timeZone) === localDay(at, rules.timeZone);
    const isAct = act !== null && (!review || act.at > review.reviewedAt);
    if (!isToday(isAct ? act.at : review?.reviewedAt)) throw new AppError("nothing-to-undo");

    const itemId = isAct ? act.itemId : review!.itemId; // one of them is of today
    if (isAct) await tx.reviewAct.update({ where: { id: act.id }, data: { undoneAt: at }, select: { id: true } });
    else {
      const strike = { id: newId(), learnerId, itemId, kind: "strike" as const, attemptId: review!.attemptId, at };
      await tx.reviewAct.create({ data: strike, select: { id: true } });
    }
    await rebuildCard(change, itemId);
    const item = await tx.item.findUniqueOrThrow({ where: { id: itemId }, select: { chapter: true } });
    const kind = isAct ? act.kind : "strike";
    return { itemId, chapter: item.chapter, undone: kind === "strike" || kind === "recall" ? "review" : kind };
  });
}

/** What an interview asked for again is no slip of the hand in a review: it stays. */
function findLastAct({ tx, learnerId }: Change) {
  return tx.reviewAct.findFirst({
    where: { learnerId, undoneAt: null, kind: { notIn: ["strike", "recall"] } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { id: true, itemId: true, kind: true, at: true },
  });
}

function findLastReview({ tx, learnerId }: Change) {
  return tx.reviewLog.findFirst({
    where: { learnerId },
    orderBy: [{ reviewedAt: "desc" }, { attemptId: "desc" }],
    select: { attemptId: true, itemId: true, reviewedAt: true },
  });
}
