import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import type { AssignmentOutput } from "@/lib/quizzes/assignment-schema";
import { readAssignmentTeam, stateWithin } from "@/lib/quizzes/server/assignment-team";
import { listOwnSessions, requireAssignmentRow } from "@/lib/quizzes/server/assignment-row";
import { readGrant } from "@/lib/quizzes/server/read-grants";
import { settleDueSessions } from "@/lib/quizzes/server/settle-due-sessions";
import { showTerms } from "@/lib/quizzes/show-terms";
import { termsFor } from "@/lib/quizzes/terms";

/**
 * What whoever has the link of an assigned quiz is told before he begins, under the terms that hold for him, and his own sessions of it.
 * @throws {AppError} not-found
 */
export async function getAssignment(viewer: AccountViewer, assignmentId: string): Promise<AssignmentOutput> {
  const row = await requireAssignmentRow(pool(), assignmentId);
  const team = await readAssignmentTeam(pool(), viewer, row.teamId);
  if (!can(viewer, "assignment.take", { team })) throw new AppError("not-found", { message: "not for this viewer" });
  await settleDueSessions(viewer.learnerId);
  const sessions = await listOwnSessions(pool(), assignmentId, viewer.learnerId);
  const grant = await readGrant(pool(), assignmentId, viewer.learnerId);
  const terms = termsFor(row, grant);
  return {
    ...{ assignmentId, title: row.title, items: row.count },
    ...{ ...showTerms(terms), resultsAt: row.resultsAt?.toISOString() ?? null, isGranted: grant !== null },
    state: stateWithin(terms, team, sessions, row.now),
    sessions: sessions.map(({ id, startedAt, endedAt }) => ({
      ...{ sessionId: id, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null },
    })),
    isOverdue: terms.dueAt !== null && row.now > terms.dueAt,
    isOfTeam: team !== null,
    isMine: can(viewer, "assignment.manage", { userId: row.madeById, team }),
  };
}
