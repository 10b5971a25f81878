import "server-only";
import type { PoolClient } from "pg";
import { AppError } from "@/lib/core/errors";
import { type InterviewRow, readInterview } from "@/lib/interviews/server/interview-row";
import { MergedInto, withLockedLearner, withStayingLearner } from "@/lib/practice/server/locked-learner";
import { readOwner } from "@/lib/quizzes/server/locked-session";

type Work<T> = (client: PoolClient, row: InterviewRow) => Promise<T>;

const follow =
  <T>(interviewId: string, forUpdate: boolean, work: Work<T>) =>
  async (client: PoolClient, ownerId: string): Promise<T | MergedInto> => {
    const owner = await readOwner(client, ownerId);
    if (owner?.mergedIntoId) return new MergedInto(owner.mergedIntoId);
    const row = owner && !owner.isDeleted ? await readInterview(client, ownerId, interviewId, forUpdate) : undefined;
    if (!row) throw new AppError("not-found", { message: "no such interview" });
    return work(client, row);
  };

/**
 * Runs `work` on a learner's own interview under his lock, so that what he does and the server's timer come one after the other. A guest
 * who was merged meanwhile is followed to his account.
 * @throws {AppError} not-found for anybody else's interview, and for none
 */
export function withLockedInterview<T>(learnerId: string, interviewId: string, work: Work<T>): Promise<T> {
  return withLockedLearner(learnerId, follow(interviewId, false, work));
}

/** The same for what marking never reads, drafts and notes: other writes of the learner's go on beside it. */
export function withHeldInterview<T>(learnerId: string, interviewId: string, work: Work<T>): Promise<T> {
  return withStayingLearner(learnerId, follow(interviewId, true, work));
}
