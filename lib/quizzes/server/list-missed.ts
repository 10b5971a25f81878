import "server-only";
import type { PoolClient } from "pg";
import { AppError } from "@/lib/core/errors";
import { shareOfItem } from "@/lib/quizzes/fold-result";
import { listAttempts } from "@/lib/quizzes/server/list-attempts";
import { scoreOfAttempt } from "@/lib/quizzes/server/score-item";
import { readItems, readSession } from "@/lib/quizzes/server/session-row";

/**
 * The items of a learner's ended session that did not earn everything, in its order; an open answer that waits for marks is none.
 * @throws {AppError} not-found also while the results are hidden
 */
export async function listMissed(client: PoolClient, learnerId: string, sessionId: string): Promise<readonly string[]> {
  const session = await readSession(client, learnerId, sessionId);
  // What is marked is what may be seen.
  if (!session?.markedAt) throw new AppError("not-found", { message: "no such session" });
  const items = await readItems(client, sessionId);
  const attempts = await listAttempts(
    client,
    items.map(({ viewKey }) => viewKey),
  );
  return items.flatMap(({ itemId, viewKey }) => {
    const attempt = attempts.get(viewKey);
    const share = attempt ? shareOfItem(scoreOfAttempt(attempt)) : 0;
    return share !== undefined && share < 1 ? [itemId] : [];
  });
}
