import "server-only";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { withLockedSession } from "@/lib/quizzes/server/locked-session";
import { settleSession } from "@/lib/quizzes/server/settle-session";

const AT_ONCE = 200;

/**
 * Ends sessions whose deadline has passed and marks those whose results may be seen by now: one learner's, or everybody's, 200 at a
 * time. Several servers may do it at once: each session is looked at again under its learner's lock. Gives how many there were.
 */
export async function settleDueSessions(learnerId: string | null = null): Promise<number> {
  const { rows } = await pool().query<{ id: string; learnerId: string }>({
    name: "list-due-sessions",
    text: `SELECT s.id, s."learnerId" FROM "QuizSession" s LEFT JOIN "Assignment" a ON a.id = s."assignmentId"
      WHERE s."markedAt" IS NULL AND ($1::uuid IS NULL OR s."learnerId" = $1)
        AND CASE WHEN s."endedAt" IS NULL THEN s."deadlineAt" <= now() ELSE coalesce(a."resultsAt" <= now(), true) END
      ORDER BY s.id LIMIT ${AT_ONCE}`,
    values: [learnerId],
  });
  for (const session of rows) {
    await withLockedSession(session.learnerId, session.id, (client, locked) =>
      settleSession(client, locked, { type: "look" }),
    ).catch(forgetStrangers);
  }
  return rows.length;
}

/** An account that was deleted has sessions still, and nobody to mark them for. */
function forgetStrangers(error: unknown): void {
  if (!(error instanceof AppError && error.code === "not-found")) throw error;
}
