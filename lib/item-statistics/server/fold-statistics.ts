import "server-only";
import { foldAlone } from "@/lib/item-statistics/server/fold-alone";
import { findOutdated, foldItems } from "@/lib/item-statistics/server/fold-items";
import { foldLearners } from "@/lib/item-statistics/server/fold-learners";

export interface FoldReport {
  readonly learners: number;
  readonly items: number;
  /** False where time was up, or another server is folding. */
  readonly isDone: boolean;
}

/**
 * Brings the statistics of items up to date with the answers, in small steps that each are one transaction: first the learners whose
 * answers have changed, then the items that depend on them. Stops when the time is up and goes on from there the next time; killed in
 * between it loses nothing. It reads attempts and writes tables of its own alone, so that nobody who answers waits for it.
 */
export async function foldStatistics(budgetMs = Infinity): Promise<FoldReport> {
  const started = performance.now();
  const isInTime = () => performance.now() - started < budgetMs;
  const drain = async (step: typeof foldItems) => {
    let total = 0;
    while (isInTime()) {
      const count = await foldAlone(step);
      if (!count) return { total, isDone: count === 0 };
      total += count;
    }
    return { total, isDone: false };
  };
  await foldAlone(findOutdated);
  const learners = await drain(foldLearners);
  const items = learners.isDone ? await drain(foldItems) : { total: 0, isDone: false };
  return { learners: learners.total, items: items.total, isDone: items.isDone };
}

/** Forgets everything that was folded and folds all answers anew. The figures stay until their item's turn comes. */
export async function foldAnew(): Promise<FoldReport> {
  await foldAlone(async (client) => {
    await client.query(`TRUNCATE "FirstAnswer", "LearnerScore"`);
    await client.query(`UPDATE "ItemFold" SET "dueAt" = now()`);
  });
  return foldStatistics();
}
