import "server-only";
import type { PoolClient } from "pg";
import { awardQuiz } from "@/lib/points/server/award-quiz";
import { areResultsShown } from "@/lib/quizzes/result-visibility";
import { markSession } from "@/lib/quizzes/server/mark-session";
import { stateOf, type SessionRow } from "@/lib/quizzes/server/session-row";
import { advance, type SessionEvent } from "@/lib/quizzes/session-clock";

/**
 * Does to a session what time or its learner brought about: writes its end, and marks it once its results may be seen. Marking waits
 * until then because attempts, progress, mastery and reviews would tell right from wrong (docs/decisions/032). Under the learner's lock.
 */
export async function settleSession(
  client: PoolClient,
  session: SessionRow,
  event: Extract<SessionEvent, { type: "submit" | "look" }>,
): Promise<SessionRow> {
  const { state } = advance(stateOf(session), event, session.now);
  if (state.phase === "running" || state.phase === "open") return session;
  const { endedAt } = state;
  const endedBy = state.phase === "expired" ? "deadline" : "learner";
  const isShown = areResultsShown({ endedAt, resultsAt: session.resultsAt }, session.now);
  const markedAt = session.markedAt ?? (isShown ? session.now : null);
  // The answers of practice became attempts one by one, as they were given.
  if (markedAt && !session.markedAt && session.mode !== "practice") {
    await markSession(client, session, endedAt);
    await awardQuiz(client, { ...session, at: markedAt });
  }
  if (!session.endedAt || markedAt !== session.markedAt) {
    await client.query(
      `UPDATE "QuizSession" SET "endedAt" = $2, "endedBy" = $3::"SessionEnd", "markedAt" = $4 WHERE id = $1`,
      [...[session.id, endedAt, endedBy, markedAt]],
    );
  }
  return { ...session, endedAt, endedBy, markedAt };
}
