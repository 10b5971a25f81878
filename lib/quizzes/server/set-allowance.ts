import "server-only";
import type { PoolClient } from "pg";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import type { ShownAllowance } from "@/lib/quizzes/assignment-schema";
import type { AssignmentRow } from "@/lib/quizzes/server/assignment-row";
import { heldUntil, withLockedAssignment, writeDeadlines } from "@/lib/quizzes/server/locked-assignment";
import { readGrants } from "@/lib/quizzes/server/read-grants";
import { tellTerms } from "@/lib/quizzes/server/tell-terms";
import { keptDeadline, termsFor, type Grant } from "@/lib/quizzes/terms";

export interface SetAllowance {
  readonly assignmentId: string;
  readonly learnerId: string;
  readonly before: ShownAllowance | null;
  readonly after: ShownAllowance | null;
}

/**
 * Grants one learner more time, tries or another date, or takes that back; a session that runs gains by it at once, and loses nothing.
 * Results that nobody has seen yet wait until he is done. He is told.
 * @throws {AppError} not-found for whoever does not see the results, and for a learner who neither began it nor is in its team;
 *   team-archived; invalid-input when his dates do not fit each other
 */
export function setAllowance(
  viewer: AccountViewer,
  assignmentId: string,
  learnerId: string,
  wanted: ShownAllowance | null,
): Promise<SetAllowance> {
  return withLockedAssignment(viewer, assignmentId, [learnerId], async (client, assignment, running) => {
    await requireTaker(client, assignment, learnerId);
    const grants = new Map(await readGrants(client, assignmentId));
    const before = grants.get(learnerId) ?? null;
    const after = wanted && isSomething(wanted) ? toGrant(wanted) : null;
    if (after) grants.set(learnerId, after);
    else grants.delete(learnerId);
    const own = termsFor(assignment, after);
    if (own.dueAt && own.dueAt > own.closesAt) throw fault("dueAt");
    await write(client, assignment, learnerId, after);
    const deadlines = running.map((session) => ({
      id: session.id,
      deadlineAt:
        session.learnerId === learnerId ? keptDeadline(session.deadlineAt, session.startedAt, own) : session.deadlineAt,
    }));
    await writeDeadlines(client, deadlines);
    // What was shown to the others already is shown.
    const { resultsAt, now } = assignment;
    if (resultsAt && resultsAt > now) {
      const until = heldUntil(resultsAt, assignment, grants.values(), deadlines);
      await client.query(`UPDATE "Assignment" SET "resultsAt" = $2 WHERE id = $1`, [assignmentId, until]);
    }
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      const why = after ? "granted" : "withdrawn";
      await tellTerms(client, viewer, { assignment, terms: assignment, grants, why, onlyTo: learnerId });
    }
    return { assignmentId, learnerId, before: before && show(before), after: after && show(after) };
  });
}

const fault = (path: string) =>
  new AppError("invalid-input", { issues: [{ path: `allowance.${path}`, code: "too-late" }] });

const isSomething = ({ extraMinutes, extraTries, dueAt, closesAt }: ShownAllowance) =>
  extraMinutes > 0 || extraTries > 0 || dueAt !== null || closesAt !== null;

const toGrant = ({ dueAt, closesAt, ...extra }: ShownAllowance): Grant => ({
  ...extra,
  dueAt: dueAt === null ? null : new Date(dueAt),
  closesAt: closesAt === null ? null : new Date(closesAt),
});

const show = ({ dueAt, closesAt, extraMinutes, extraTries }: Grant): ShownAllowance => ({
  ...{ extraMinutes, extraTries, dueAt: dueAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null },
});

async function requireTaker(client: PoolClient, { id, teamId }: AssignmentRow, learnerId: string): Promise<void> {
  const { rows } = await client.query<{ takes: boolean }>(
    `SELECT EXISTS (SELECT FROM "QuizSession" s WHERE s."assignmentId" = $1 AND s."learnerId" = l.id)
       OR EXISTS (SELECT FROM "Membership" m WHERE m."teamId" = $3 AND m."userId" = l."userId") AS takes
     FROM "Learner" l JOIN "User" u ON u.id = l."userId" WHERE l.id = $2 AND u."deletedAt" IS NULL`,
    [id, learnerId, teamId],
  );
  if (!rows[0]?.takes) throw new AppError("not-found", { message: "no such learner of an assignment" });
}

async function write(
  client: PoolClient,
  { id, now }: AssignmentRow,
  learnerId: string,
  grant: Grant | null,
): Promise<void> {
  if (!grant) {
    await client.query(`DELETE FROM "Allowance" WHERE "assignmentId" = $1 AND "learnerId" = $2`, [id, learnerId]);
    return;
  }
  await client.query(
    `INSERT INTO "Allowance" ("assignmentId", "learnerId", "extraMinutes", "extraTries", "dueAt", "closesAt", "updatedAt")
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT ("assignmentId", "learnerId") DO UPDATE SET "extraMinutes" = excluded."extraMinutes",
       "extraTries" = excluded."extraTries", "dueAt" = excluded."dueAt", "closesAt" = excluded."closesAt",
       "updatedAt" = excluded."updatedAt"`,
    [id, learnerId, grant.extraMinutes, grant.extraTries, grant.dueAt, grant.closesAt, now],
  );
}
