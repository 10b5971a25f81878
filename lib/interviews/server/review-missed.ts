import "server-only";
import { createHash } from "node:crypto";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { localDay } from "@/lib/core/local-day";
import { isMissed } from "@/lib/interviews/review-threshold";
import type { ReviewMissed } from "@/lib/interviews/report-schema";
import { readMarkedTurns } from "@/lib/interviews/server/read-marked-turns";
import { requireReport } from "@/lib/interviews/server/require-own-interview";
import { changeCards, type Change } from "@/lib/review/server/change-cards";
import { rebuildCard } from "@/lib/review/server/rebuild-card";

/**
 * Makes what an interview missed due for review, each item once for each interview: whoever asks again adds nothing. An act is a fact,
 * so what was added outlives a replay of everything. Marks of an interview are no evidence, and the memory of a card stays as it is.
 * @throws {AppError} `not-found`
 */
export async function reviewMissed(viewer: LearnerViewer, interviewId: string, now: Date): Promise<ReviewMissed> {
  const head = await requireReport(viewer, interviewId);
  const turns = await readMarkedTurns(head.learnerId);
  const missed = new Set(
    turns.filter((turn) => turn.sessionId === head.id && isMissed(turn)).map(({ itemId }) => itemId),
  );
  return changeCards(viewer, now, async (change) => {
    const [practicable, waiting] = await Promise.all([
      listPracticable(change, [...missed]),
      listWaiting(change, [...missed], head.startedAt),
    ]);
    const added: string[] = [];
    for (const itemId of [...missed].toSorted()) {
      if (!practicable.has(itemId) || waiting.has(itemId)) continue;
      // No two facts have one time: a replay folds them in the order in which they were made.
      const at = new Date(change.at.getTime() + added.length);
      if (await recordRecall(change, head.id, itemId, at)) added.push(itemId);
    }
    for (const itemId of added) await rebuildCard(change, itemId);
    return {
      added,
      already: [...missed].filter((itemId) => practicable.has(itemId) && !added.includes(itemId)),
      unavailable: [...missed].filter((itemId) => !practicable.has(itemId)),
    };
  });
}

async function listPracticable({ tx }: Change, itemIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.item.findMany({
    where: { id: { in: [...itemIds] }, status: "active", use: "practice" },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** Those whose card is due today or before, and in the queue; and those that were answered since, which gave them their date. */
async function listWaiting(
  { tx, learnerId, at, rules }: Change,
  itemIds: readonly string[],
  since: Date,
): Promise<ReadonlySet<string>> {
  const cards = await tx.reviewCard.findMany({
    where: { learnerId, itemId: { in: [...itemIds] }, suspendedAt: null },
    select: { itemId: true, due: true, buriedAt: true, lastReviewAt: true },
  });
  const today = localDay(at, rules.timeZone);
  const isBuried = (buriedAt: Date | null) => buriedAt !== null && localDay(buriedAt, rules.timeZone) === today;
  return new Set(
    cards
      .filter(
        ({ due, buriedAt, lastReviewAt }) =>
          (lastReviewAt !== null && lastReviewAt >= since) ||
          (localDay(due, rules.timeZone) <= today && !isBuried(buriedAt)),
      )
      .map(({ itemId }) => itemId),
  );
}

/** Whether it was not there yet: its id follows from the interview and the item. */
async function recordRecall(
  { tx, learnerId }: Change,
  interviewId: string,
  itemId: string,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.reviewAct.createMany({
    data: [{ id: recallId(interviewId, itemId), learnerId, itemId, kind: "recall", at }],
    skipDuplicates: true,
  });
  return count > 0;
}

/** In the form of a UUID of version 8 (RFC 9562). */
function recallId(...parts: readonly string[]): string {
  const hex = createHash("sha256")
    .update(["recall", ...parts].join("\n"))
    .digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
