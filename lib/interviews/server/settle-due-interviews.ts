import "server-only";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { withLockedInterview } from "@/lib/interviews/server/locked-interview";
import { takeCommand } from "@/lib/interviews/server/take-command";

const AT_ONCE = 200;

/**
 * Ends interviews whose deadline has passed: one learner's, or everybody's, 200 at a time. Several servers may do it at once: each is
 * looked at again under its learner's lock. Gives how many there were.
 */
export async function settleDueInterviews(learnerId: string | null = null): Promise<number> {
  const { rows } = await pool().query<{ id: string; learnerId: string }>({
    name: "list-due-interviews",
    text: `SELECT id, "learnerId" FROM "InterviewSession"
      WHERE "endedAt" IS NULL AND "deadlineAt" <= now() AND ($1::uuid IS NULL OR "learnerId" = $1) ORDER BY id LIMIT ${AT_ONCE}`,
    values: [learnerId],
  });
  for (const { id, learnerId: owner } of rows)
    await withLockedInterview(owner, id, (client, row) => takeCommand(client, row, { type: "look" })).catch(
      forgetStrangers,
    );
  return rows.length;
}

/** An account that was deleted meanwhile has nobody left to end an interview for. */
function forgetStrangers(error: unknown): void {
  if (!(error instanceof AppError && error.code === "not-found")) throw error;
}
