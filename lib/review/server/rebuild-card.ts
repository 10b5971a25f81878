import "server-only";
import { replayAttempts } from "@/lib/practice/replay-attempts";
import { listFacts } from "@/lib/practice/server/list-facts";
import type { Change } from "@/lib/review/server/change-cards";

/** Writes card and log of one item anew from the learner's facts about it. Nothing else follows from what he does about a card. */
export async function rebuildCard({ tx, learnerId, rules }: Omit<Change, "at">, itemId: string): Promise<void> {
  const { attempts, acts } = await listFacts(tx, learnerId, itemId);
  const { cards, logs } = replayAttempts(attempts, acts, rules);
  await tx.reviewLog.deleteMany({ where: { learnerId, itemId } });
  await tx.reviewCard.deleteMany({ where: { learnerId, itemId } });
  await tx.reviewCard.createMany({ data: cards.map(({ card, ...rest }) => ({ ...card, ...rest, learnerId })) });
  await tx.reviewLog.createMany({ data: logs.map((row) => ({ ...row, learnerId })) });
}
