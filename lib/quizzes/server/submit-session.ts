import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { withLockedSession } from "@/lib/quizzes/server/locked-session";
import { settleSession } from "@/lib/quizzes/server/settle-session";

/**
 * Ends a session with what was saved. However often it is asked for, and at or after the deadline too, it ends once.
 * @throws {AppError} not-found
 */
export async function submitSession(viewer: LearnerViewer, sessionId: string): Promise<{ sessionId: string }> {
  await withLockedSession(viewer.learnerId, sessionId, (client, session) =>
    settleSession(client, session, { type: "submit" }),
  );
  return { sessionId };
}
