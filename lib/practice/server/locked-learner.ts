import "server-only";
import type { PoolClient } from "pg";
import { lockedTransaction } from "@/lib/db/transaction";

/** The advisory lock under which a learner's rows are written; merging takes those of both learners. */
export function learnerLock(learnerId: string): string {
  return `learner:${learnerId}`;
}

/** Says that the learner was merged while this write was under way: the rows belong to the other one. */
export class MergedInto {
  constructor(readonly learnerId: string) {}
}

/**
 * Runs `work` in one transaction under the learner's lock. When it finds that the guest was merged meanwhile, by another tab,
 * the transaction writes nothing and the work is done again for the account that the guest became.
 */
export async function withLockedLearner<T>(
  learnerId: string,
  work: (client: PoolClient, learnerId: string) => Promise<T | MergedInto>,
): Promise<T> {
  const outcome = await lockedTransaction([learnerLock(learnerId)], (client) => work(client, learnerId));
  return outcome instanceof MergedInto ? withLockedLearner(outcome.learnerId, work) : outcome;
}
