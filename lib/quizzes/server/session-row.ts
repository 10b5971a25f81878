import "server-only";
import type { Queryable } from "@/lib/db/pool";
import type { Ticket } from "@/lib/practice/server/ticket";
import { areResultsShown } from "@/lib/quizzes/result-visibility";
import type { SavedAnswer, SessionState } from "@/lib/quizzes/session-clock";

/** A session with what decides about it, at one moment of the database's clock. */
export interface SessionRow {
  readonly id: string;
  readonly learnerId: string;
  readonly mode: "practice" | "timed" | "assigned";
  readonly title: string | null;
  readonly deadlineAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedBy: "learner" | "deadline" | null;
  readonly markedAt: Date | null;
  /** Of the assignment; null once the results were shown, for what was shown stays shown. */
  readonly resultsAt: Date | null;
  /** When this was read; in a transaction, when that began: before it waited for any lock. */
  readonly now: Date;
}

/** One item of a session: what was fixed when it began, and what was saved last. */
export interface SessionItemRow {
  readonly position: number;
  readonly itemId: string;
  readonly revisionId: string;
  readonly viewLearnerId: string;
  readonly viewNumber: number;
  readonly viewKey: string;
  readonly answer: unknown;
  readonly answerHash: string | null;
  readonly version: number;
  readonly flagged: boolean;
}

/** Undefined when there is no such session of this learner. */
export async function readSession(
  client: Queryable,
  learnerId: string,
  sessionId: string,
): Promise<SessionRow | undefined> {
  const { rows } = await client.query<SessionRow>({
    name: "read-quiz-session",
    text: `SELECT s.id, s."learnerId", q.mode, q.title, s."deadlineAt", s."endedAt", s."endedBy", s."markedAt",
        CASE WHEN s."markedAt" IS NULL THEN a."resultsAt" END AS "resultsAt", now() AS now
      FROM "QuizSession" s JOIN "Quiz" q ON q.id = s."quizId" LEFT JOIN "Assignment" a ON a.id = s."assignmentId"
      WHERE s.id = $1 AND s."learnerId" = $2`,
    values: [sessionId, learnerId],
  });
  return rows[0];
}

const COLUMNS = `position, "itemId", "revisionId", "viewLearnerId", "viewNumber", "viewKey", answer, "answerHash", version, flagged`;

export async function readItems(client: Queryable, sessionId: string): Promise<SessionItemRow[]> {
  const { rows } = await client.query<SessionItemRow>({
    name: "read-quiz-items",
    text: `SELECT ${COLUMNS} FROM "QuizSessionItem" WHERE "sessionId" = $1 ORDER BY position`,
    values: [sessionId],
  });
  return rows;
}

export async function readItem(
  client: Queryable,
  sessionId: string,
  position: number,
): Promise<SessionItemRow | undefined> {
  const { rows } = await client.query<SessionItemRow>({
    name: "read-quiz-item",
    text: `SELECT ${COLUMNS} FROM "QuizSessionItem" WHERE "sessionId" = $1 AND position = $2`,
    values: [sessionId, position],
  });
  return rows[0];
}

/** The session as the clock sees it, with those of its answers that matter to an event. */
export function stateOf(session: SessionRow, answers: ReadonlyMap<number, SavedAnswer> = new Map()): SessionState {
  const { endedAt, endedBy, deadlineAt } = session;
  if (!endedAt) return { phase: "running", deadline: deadlineAt, answers };
  return { phase: endedBy === "deadline" ? "expired" : "submitted", endedAt, answers };
}

/** Whether there is something to do that time has brought about: an end, or the marking of what may be shown now. */
export function isDue(session: SessionRow): boolean {
  const { endedAt, deadlineAt, markedAt, now } = session;
  if (!endedAt) return deadlineAt !== null && deadlineAt <= now;
  return markedAt === null && areResultsShown(session, now);
}

/** What names the view that a session fixed. */
export type FixedView = Pick<SessionItemRow, "viewLearnerId" | "itemId" | "revisionId" | "viewNumber">;

export function ticketOf({ viewLearnerId, itemId, revisionId, viewNumber }: FixedView): Ticket {
  return { learnerId: viewLearnerId, itemId, revisionId, number: viewNumber };
}
