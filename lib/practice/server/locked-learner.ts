import "server-only";
import type { PoolClient } from "pg";
import type { Prisma } from "@/lib/db/prisma";
import { escapeLiteral, transaction } from "@/lib/db/transaction";

const lockOf = (learnerId: string) => `learner:${learnerId}`;

/**
 * Takes the lock under which a learner's rows are written, until the transaction ends, and raises his version, so that no answer is
 * kept that was marked by what was there before. Merging takes the locks of both learners.
 */
export async function lockLearner(tx: Prisma.TransactionClient, learnerId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lockOf(learnerId)}, 0))`;
  await tx.$executeRaw`UPDATE "Learner" SET version = version + 1 WHERE id = ${learnerId}::uuid`;
}

/** Runs `work` in one transaction under the learner's lock, as `lockLearner` takes it. */
export function transactionOf<T>(learnerId: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const lock = `SELECT pg_advisory_xact_lock(hashtextextended(${escapeLiteral(lockOf(learnerId))}, 0))`;
  const raise = `UPDATE "Learner" SET version = version + 1 WHERE id = ${escapeLiteral(learnerId)}`;
  return transaction(work, `${lock}; ${raise}`);
}

/** Says that the learner was merged while this write was under way: the rows belong to the other one. */
export class MergedInto {
  constructor(readonly learnerId: string) {}
}

/**
 * Runs `work` in one transaction during which the learner is neither merged nor deleted: for rows of his that marking never reads.
 * Others of its kind go on beside it, and no answer is marked anew because of it. Follows a guest to his account as `withLockedLearner`.
 */
export async function withStayingLearner<T>(
  learnerId: string,
  work: (client: PoolClient, learnerId: string) => Promise<T | MergedInto>,
): Promise<T> {
  const lock = `SELECT pg_advisory_xact_lock_shared(hashtextextended(${escapeLiteral(lockOf(learnerId))}, 0))`;
  const outcome = await transaction((client) => work(client, learnerId), lock);
  return outcome instanceof MergedInto ? withStayingLearner(outcome.learnerId, work) : outcome;
}

/**
 * Runs `work` in one transaction under the learner's lock. When it finds that the guest was merged meanwhile, by another tab,
 * the transaction writes nothing and the work is done again for the account that the guest became.
 */
export async function withLockedLearner<T>(
  learnerId: string,
  work: (client: PoolClient, learnerId: string) => Promise<T | MergedInto>,
): Promise<T> {
  const outcome = await transactionOf(learnerId, (client) => work(client, learnerId));
  return outcome instanceof MergedInto ? withLockedLearner(outcome.learnerId, work) : outcome;
}
