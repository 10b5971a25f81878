import "server-only";
import type { Prisma } from "@/lib/db/prisma";
import { replayAttempts } from "@/lib/practice/replay-attempts";
import { listFacts } from "@/lib/practice/server/list-facts";
import { readReviewRules } from "@/lib/review/review-rules";

/** PostgreSQL takes 65,535 parameters in one statement; the widest row has 18 columns. */
const ROWS_PER_INSERT = 2_000;

/**
 * Writes the review cards, review log, mastery and lesson progress of a learner anew from the graded attempts and his acts on
 * cards, by the rules that he has set. Rows of every learner in `replaced` are removed first.
 */
export async function rebuildDerivedRows(
  tx: Prisma.TransactionClient,
  learnerId: string,
  replaced: readonly string[],
): Promise<void> {
  const where = { learnerId: { in: [...replaced] } };
  await tx.reviewCard.deleteMany({ where });
  await tx.reviewLog.deleteMany({ where });
  await tx.conceptMastery.deleteMany({ where });
  await tx.lessonProgress.deleteMany({ where });

  const learner = await tx.learner.findUnique({ where: { id: learnerId }, select: { settings: true } });
  const { attempts, acts } = await listFacts(tx, learnerId);
  const derived = replayAttempts(attempts, acts, readReviewRules(learner?.settings));
  const cards = derived.cards.map(({ card, ...rest }) => ({ ...card, ...rest, learnerId }));
  for (const data of chunk(cards)) await tx.reviewCard.createMany({ data });
  for (const data of chunk(derived.logs.map((row) => ({ ...row, learnerId })))) await tx.reviewLog.createMany({ data });
  for (const data of chunk(derived.mastery.map((row) => ({ ...row, learnerId })))) {
    await tx.conceptMastery.createMany({ data });
  }
  for (const data of chunk(derived.lessons.map((row) => ({ ...row, learnerId })))) {
    await tx.lessonProgress.createMany({ data });
  }
}

function chunk<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_PER_INSERT) }, (_, index) =>
    rows.slice(index * ROWS_PER_INSERT, (index + 1) * ROWS_PER_INSERT),
  );
}
