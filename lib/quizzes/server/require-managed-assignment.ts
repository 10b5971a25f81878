import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { requireAssignmentRow, type AssignmentRow } from "@/lib/quizzes/server/assignment-row";
import { readAssignmentTeam } from "@/lib/quizzes/server/assignment-team";

/**
 * An assigned quiz whose results the viewer sees: its maker, or whoever coaches the team that it was assigned to.
 * @throws {AppError} not-found for everybody else
 */
export async function requireManagedAssignment(viewer: AccountViewer, assignmentId: string): Promise<AssignmentRow> {
  const row = await requireAssignmentRow(pool(), assignmentId);
  const team = await readAssignmentTeam(pool(), viewer, row.teamId);
  if (!can(viewer, "assignment.manage", { userId: row.madeById, team })) throw new AppError("not-found");
  return row;
}
