import "server-only";
import type { PoolClient } from "pg";
import { AppError } from "@/lib/core/errors";
import { MergedInto, withLockedLearner } from "@/lib/practice/server/locked-learner";
import { readSession, type SessionRow } from "@/lib/quizzes/server/session-row";

export interface Owner {
  readonly mergedIntoId: string | null;
  readonly isDeleted: boolean;
  readonly now: Date;
}

/** Whose lock is held: undefined for a guest who has no row yet. */
export async function readOwner(client: PoolClient, learnerId: string): Promise<Owner | undefined> {
  const { rows } = await client.query<Owner>({
    name: "read-owner",
    text: `SELECT l."mergedIntoId", u."deletedAt" IS NOT NULL AS "isDeleted", now() AS now
      FROM "Learner" l LEFT JOIN "User" u ON u.id = l."userId" WHERE l.id = $1`,
    values: [learnerId],
  });
  return rows[0];
}

/**
 * Runs `work` on a learner's own session under his lock, so that his saves, his submission and the server's timer come one after the
 * other. A guest who was merged meanwhile is followed to his account.
 * @throws {AppError} not-found for anybody else's session, and for none
 */
export async function withLockedSession<T>(
  learnerId: string,
  sessionId: string,
  work: (client: PoolClient, session: SessionRow) => Promise<T>,
): Promise<T> {
  return withLockedLearner(learnerId, async (client, ownerId) => {
    const owner = await readOwner(client, ownerId);
    if (owner?.mergedIntoId) return new MergedInto(owner.mergedIntoId);
    const session = owner && !owner.isDeleted ? await readSession(client, ownerId, sessionId) : undefined;
    if (!session) throw new AppError("not-found", { message: "no such session" });
    return work(client, session);
  });
}
