import "server-only";
import type { PoolClient } from "pg";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool, type Queryable } from "@/lib/db/pool";
import { transaction } from "@/lib/db/transaction";
import { lockLearners } from "@/lib/practice/server/locked-learner";
import { requireAssignmentRow, type AssignmentRow } from "@/lib/quizzes/server/assignment-row";
import { readAssignmentTeam } from "@/lib/quizzes/server/assignment-team";
import { lastPromise, type Grant } from "@/lib/quizzes/terms";

/** A session that runs by the clock, not only because nobody has written its end yet. */
export interface RunningRow {
  readonly id: string;
  readonly learnerId: string;
  readonly startedAt: Date;
  readonly deadlineAt: Date | null;
}

/**
 * Runs `work` on an assignment that the viewer may change, while nobody begins a session under its old terms and nothing of these
 * learners' sessions ends. Locks are taken in the order in which beginning a session takes them: learners first, then the assignment.
 * @param learnerIds whose sessions are about to be changed; absent: of all who are at it
 * @throws {AppError} not-found for whoever does not see its results, team-archived
 */
export async function withLockedAssignment<T>(
  viewer: AccountViewer,
  assignmentId: string,
  learnerIds: readonly string[] | null,
  work: (client: PoolClient, assignment: AssignmentRow, running: readonly RunningRow[]) => Promise<T>,
): Promise<T> {
  // Before anything is locked on behalf of a stranger.
  await requireChangeable(pool(), viewer, await requireAssignmentRow(pool(), assignmentId));
  return transaction(async (client) => {
    const locked = learnerIds ?? (await listRunning(client, assignmentId)).map(({ learnerId }) => learnerId);
    await lockLearners(client, locked);
    const assignment = await requireAssignmentRow(client, assignmentId, "change");
    await requireChangeable(client, viewer, assignment);
    return work(client, assignment, await listRunning(client, assignmentId));
  });
}

async function requireChangeable(
  client: Queryable,
  viewer: AccountViewer,
  { madeById, teamId }: AssignmentRow,
): Promise<void> {
  const thing = { userId: madeById, team: await readAssignmentTeam(client, viewer, teamId) };
  if (!can(viewer, "assignment.manage", thing)) throw new AppError("not-found", { message: "no such assignment" });
  if (!can(viewer, "assignment.change", thing)) throw new AppError("team-archived");
}

async function listRunning(client: PoolClient, assignmentId: string): Promise<readonly RunningRow[]> {
  const { rows } = await client.query<RunningRow>(
    `SELECT id, "learnerId", "startedAt", "deadlineAt" FROM "QuizSession"
     WHERE "assignmentId" = $1 AND "endedAt" IS NULL AND coalesce("deadlineAt" > now(), true) ORDER BY id`,
    [assignmentId],
  );
  return rows;
}

/** Writes when sessions end; each is under its learner's lock, or has only just begun. */
export async function writeDeadlines(
  client: PoolClient,
  deadlines: readonly { readonly id: string; readonly deadlineAt: Date | null }[],
): Promise<void> {
  await client.query(
    `UPDATE "QuizSession" s SET "deadlineAt" = d.at FROM unnest($1::uuid[], $2::timestamptz[]) AS d(id, at)
     WHERE s.id = d.id AND s."endedAt" IS NULL`,
    [deadlines.map(({ id }) => id), deadlines.map(({ deadlineAt }) => deadlineAt)],
  );
}

/** When results that are held back may show: as wanted, but not before the last moment at which anybody may still answer. */
export function heldUntil(
  wanted: Date | null,
  terms: Parameters<typeof lastPromise>[0],
  grants: Iterable<Grant>,
  sessions: readonly Pick<RunningRow, "deadlineAt">[],
): Date | null {
  if (!wanted) return null;
  const deadlines = sessions.flatMap(({ deadlineAt }) => deadlineAt ?? []);
  const last = lastPromise(terms, [...grants], deadlines);
  return wanted > last ? wanted : last;
}
