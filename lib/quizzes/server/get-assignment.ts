import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import type { AssignmentOutput } from "@/lib/quizzes/assignment-schema";
import { readAssignmentTeam, stateWithin } from "@/lib/quizzes/server/assignment-team";
import { listOwnSessions, requireAssignmentRow } from "@/lib/quizzes/server/assignment-row";
import { settleDueSessions } from "@/lib/quizzes/server/settle-due-sessions";

/**
 * What whoever has the link of an assigned quiz is told before he begins, and his own sessions of it.
 * @throws {AppError} not-found
 */
export async function getAssignment(viewer: AccountViewer, assignmentId: string): Promise<AssignmentOutput> {
  const row = await requireAssignmentRow(pool(), assignmentId);
  const team = await readAssignmentTeam(pool(), viewer, row.teamId);
  if (!can(viewer, "assignment.take", { team })) throw new AppError("not-found", { message: "not for this viewer" });
  await settleDueSessions(viewer.learnerId);
  const sessions = await listOwnSessions(pool(), assignmentId, viewer.learnerId);
  const { title, count, minutes, tries, opensAt, closesAt, resultsAt, madeById } = row;
  return {
    ...{ assignmentId, title, items: count, minutes, tries },
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    resultsAt: resultsAt?.toISOString() ?? null,
    state: stateWithin(row, team, sessions),
    sessions: sessions.map(({ id, startedAt, endedAt }) => ({
      ...{ sessionId: id, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null },
    })),
    isOfTeam: team !== null,
    isMine: can(viewer, "assignment.manage", { userId: madeById, team }),
  };
}
