import "server-only";
import { readDocumentOf } from "@/lib/cms/server/find-newest";
import { requirePairs } from "@/lib/cms/server/keep-pairs";
import type { LockedItem } from "@/lib/cms/server/lock-item";
import { placeOf } from "@/lib/cms/server/place-of";
import { recordStep } from "@/lib/cms/server/record-step";
import { columnsOf } from "@/lib/cms/server/columns-of";
import { storeDocument } from "@/lib/cms/stored-document";
import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/lib/db/prisma";
import { reindexAround } from "@/lib/search/server/reindex-item";

/**
 * Shows a revision to learners in place of the one before, which grades for seven more days those who have it before them. It is stored
 * anew in its canonical form of today: an approval may be older than a version of its kind or the concepts of its questions.
 * Runs in the transaction of the step, alone (content-lock.ts).
 * @throws {AppError} checks-failed when it no longer reads whole, pairs-missing
 */
export async function publishRevision(
  transaction: Prisma.TransactionClient,
  item: LockedItem,
  step: Parameters<typeof recordStep>[1],
): Promise<void> {
  const { revision, actorId, now } = step;
  const written = await readDocumentOf(revision.id, transaction);
  // What was released to practice stays there: learners know its key.
  const use = item.releasedAt ? "practice" : written.use;
  const { isWhole, ...stored } = storeDocument({ ...written, use }, placeOf(item));
  if (!isWhole) throw new AppError("checks-failed");
  await requirePairs(transaction, { id: revision.id, kind: stored.kind });

  const before = await transaction.itemRevision.findFirst({
    where: { itemId: item.id, status: "published" },
    select: { id: true, status: true },
  });
  await reindexAround(transaction, item.id, now, async () => {
    // First: an item shows one revision at a time, and the database holds us to it.
    if (before) await recordStep(transaction, { revision: before, to: "superseded", actorId, now });
    await transaction.itemRevision.update({
      where: { id: revision.id },
      data: columnsOf(stored),
      select: { id: true },
    });
    await recordStep(transaction, step);
    if (use !== item.use) {
      // Revisions from before the column are for what their item was for until now.
      await transaction.itemRevision.updateMany({ where: { itemId: item.id, use: null }, data: { use: item.use } });
      await transaction.item.update({ where: { id: item.id }, data: { use }, select: { id: true } });
    }
  });
}
