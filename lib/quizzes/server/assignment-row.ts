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
  readonly opensAt: Date;
  /** What is submitted later is late. */
  readonly dueAt: Date | null;
  readonly closesAt: Date;
  readonly resultsAt: Date | null;
  readonly tries: number;
  /** The database's clock. */
  readonly now: Date;
}

/** Until the transaction ends: `read`: its terms stay as they are; `change`: nobody else reads them so, or changes them. */
type Hold = "read" | "change";

const HOLDS = { read: "FOR SHARE OF a", change: "FOR UPDATE OF a" } as const;

/** @throws {AppError} not-found */
export async function requireAssignmentRow(
  client: Queryable,
  assignmentId: string,
  hold?: Hold,
): Promise<AssignmentRow> {
  const { rows } = await client.query<AssignmentRow>({
    name: `read-assignment${hold ? `-to-${hold}` : ""}`,
    text: `SELECT a.id, a."quizId", a."madeById", a."teamId", q.title, q.count, q.minutes, a."opensAt", a."dueAt", a."closesAt",
        a."resultsAt", a.tries, now() AS now
      FROM "Assignment" a JOIN "Quiz" q ON q.id = a."quizId" WHERE a.id = $1 ${hold ? HOLDS[hold] : ""}`,
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
