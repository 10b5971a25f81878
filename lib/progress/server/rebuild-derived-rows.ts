import "server-only";
import * as z from "zod";
import { DEFAULT_TIME_ZONE } from "@/lib/core/local-day";
import type { Prisma } from "@/lib/db/prisma";
import type { AttemptFact } from "@/lib/practice/fold-attempt";
import { replayAttempts } from "@/lib/practice/replay-attempts";
import { readStoredSettings } from "@/lib/settings/stored-settings";

/** Of a revision's envelope only what a replay needs. */
const envelope = z.looseObject({ concepts: z.array(z.string()) });

/** PostgreSQL takes 65,535 parameters in one statement; the widest row has 13 columns. */
const ROWS_PER_INSERT = 2_000;

/**
 * Writes the review cards, review log, mastery and lesson progress of a learner anew from the graded attempts, by his time zone. Rows of every
 * learner in `replaced` are removed first.
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
  const { timeZone } = readStoredSettings(learner?.settings);
  const derived = replayAttempts(await listFacts(tx, learnerId), timeZone ?? DEFAULT_TIME_ZONE);
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

async function listFacts(tx: Prisma.TransactionClient, learnerId: string): Promise<AttemptFact[]> {
  const attempts = await tx.attempt.findMany({
    where: { learnerId, status: "graded" },
    select: {
      id: true,
      itemId: true,
      earned: true,
      possible: true,
      guess: true,
      evidence: true,
      hints: true,
      certainty: true,
      durationMs: true,
      gradedAt: true,
      item: { select: { chapter: true } },
      revision: { select: { envelope: true } },
    },
  });
  return attempts.map(({ earned, possible, evidence, gradedAt, item, revision, ...attempt }) => {
    if (earned === null || !possible || evidence === null || gradedAt === null) {
      throw new Error(`attempt ${attempt.id} is graded but has no score`);
    }
    const { concepts } = envelope.parse(revision.envelope);
    return { ...attempt, chapter: item.chapter, concepts, share: earned / possible, evidence, at: gradedAt };
  });
}

function chunk<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_PER_INSERT) }, (_, index) =>
    rows.slice(index * ROWS_PER_INSERT, (index + 1) * ROWS_PER_INSERT),
  );
}
