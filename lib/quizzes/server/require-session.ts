import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { withLockedSession } from "@/lib/quizzes/server/locked-session";
import { isDue, readSession, type SessionRow } from "@/lib/quizzes/server/session-row";
import { settleSession } from "@/lib/quizzes/server/settle-session";

/**
 * A viewer's own session, with whatever time has brought about done.
 * @throws {AppError} not-found for anybody else's, and for none
 */
export async function requireSession(viewer: Viewer, sessionId: string): Promise<SessionRow> {
  const session = viewer.kind === "anonymous" ? undefined : await readSession(pool(), viewer.learnerId, sessionId);
  if (!session || !can(viewer, "quiz.take", session)) throw new AppError("not-found", { message: "no such session" });
  if (!isDue(session)) return session;
  return withLockedSession(session.learnerId, sessionId, (client, locked) =>
    settleSession(client, locked, { type: "look" }),
  );
}
