import "server-only";
import { can } from "@/lib/auth/policy";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { readSession } from "@/lib/quizzes/server/session-row";

/**
 * Notes which item of an assigned quiz its learner looks at, for those who see its results. No lock: it is no answer, and the newest
 * word counts. Of a quiz of his own, or one that has ended, nothing is noted.
 * @throws {AppError} not-found
 */
export async function seeItem(
  viewer: LearnerViewer,
  sessionId: string,
  position: number,
): Promise<{ position: number }> {
  const { rowCount } = await pool().query({
    name: "see-quiz-item",
    text: `UPDATE "QuizSession" s SET "atPosition" = $3, "atSince" = now()
      WHERE s.id = $1 AND s."learnerId" = $2 AND s."assignmentId" IS NOT NULL AND s."endedAt" IS NULL
        AND EXISTS (SELECT FROM "QuizSessionItem" i WHERE i."sessionId" = s.id AND i.position = $3)`,
    values: [sessionId, viewer.learnerId, position],
  });
  if (rowCount === 0) {
    const session = await readSession(pool(), viewer.learnerId, sessionId);
    if (!session || !can(viewer, "quiz.take", session)) throw new AppError("not-found", { message: "no such session" });
  }
  return { position };
}
