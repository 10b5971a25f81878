import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { withLockedSession } from "@/lib/quizzes/server/locked-session";

/**
 * Sets or takes away the mark by which a learner finds an item again.
 * @throws {AppError} not-found
 */
export async function flagItem(
  viewer: LearnerViewer,
  sessionId: string,
  position: number,
  flagged: boolean,
): Promise<{ flagged: boolean }> {
  return withLockedSession(viewer.learnerId, sessionId, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE "QuizSessionItem" SET flagged = $3 WHERE "sessionId" = $1 AND position = $2`,
      [sessionId, position, flagged],
    );
    if (rowCount === 0) throw new AppError("not-found", { message: "no such item of a session" });
    return { flagged };
  });
}
