import "server-only";
import type { Queryable } from "@/lib/db/pool";
import { AppError } from "@/lib/core/errors";

export interface AssignmentRow {
  readonly id: string;
  readonly quizId: string;
  readonly madeById: string;
  /** Null: for whoever has the link. */
  readonly teamId: string | null;
  readonly title: string;
  readonly count: number;
  readonly minutes: number | null;
  readonly isPicked: boolean;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly resultsAt: Date | null;
  readonly tries: number;
  /** The database's clock. */
  readonly now: Date;
}

/** @throws {AppError} not-found */
export async function requireAssignmentRow(client: Queryable, assignmentId: string): Promise<AssignmentRow> {
  const { rows } = await client.query<AssignmentRow>({
    name: "read-assignment",
    text: `SELECT a.id, a."quizId", a."madeById", a."teamId", q.title, q.count, q.minutes, q.wish ? 'picked' AS "isPicked", a."opensAt", a."closesAt",
        a."resultsAt", a.tries, now() AS now
      FROM "Assignment" a JOIN "Quiz" q ON q.id = a."quizId" WHERE a.id = $1`,
    values: [assignmentId],
  });
  if (!rows[0]) throw new AppError("not-found", { message: "no such assignment" });
  return rows[0];
}

export interface OwnSession {
  readonly id: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** A learner's sessions of an assignment, oldest first. */
export async function listOwnSessions(
  client: Queryable,
  assignmentId: string,
  learnerId: string,
): Promise<OwnSession[]> {
  const { rows } = await client.query<OwnSession>({
    name: "list-own-sessions",
    text: `SELECT id, "startedAt", "endedAt" FROM "QuizSession" WHERE "assignmentId" = $1 AND "learnerId" = $2 ORDER BY number`,
    values: [assignmentId, learnerId],
  });
  return rows;
}
