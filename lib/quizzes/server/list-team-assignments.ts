import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { groupBy } from "@/lib/core/group-by";
import { pool } from "@/lib/db/pool";
import type { TeamAssignments } from "@/lib/quizzes/assignment-schema";
import { stateWithin } from "@/lib/quizzes/server/assignment-team";
import { settleDueSessions } from "@/lib/quizzes/server/settle-due-sessions";
import { showTerms } from "@/lib/quizzes/show-terms";
import { termsFor } from "@/lib/quizzes/terms";
import { factsOf, requireTeam } from "@/lib/teams/server/require-team";

const SHOWN = 200;

interface Row {
  assignmentId: string;
  title: string;
  items: number;
  minutes: number | null;
  opensAt: Date;
  dueAt: Date | null;
  closesAt: Date;
  resultsAt: Date | null;
  tries: number;
  /** The viewer's own. */
  grant: { extraMinutes: number; extraTries: number; dueAt: string | null; closesAt: string | null } | null;
  learners: number;
  now: Date;
}

/**
 * The quizzes that were assigned to a team, those that close last first, with what the viewer can do and has done about each.
 * @throws {AppError} not-found for strangers
 */
export async function listTeamAssignments(viewer: AccountViewer, teamId: string): Promise<TeamAssignments> {
  const team = factsOf(await requireTeam(pool(), viewer, teamId, "team.read"));
  await settleDueSessions(viewer.learnerId);
  const { rows } = await pool().query<Row>(
    `SELECT a.id AS "assignmentId", q.title, q.count AS items, q.minutes, a."opensAt", a."dueAt", a."closesAt", a."resultsAt", a.tries,
       (SELECT to_jsonb(g) FROM "Allowance" g WHERE g."assignmentId" = a.id AND g."learnerId" = $2) AS grant,
       (SELECT count(DISTINCT s."learnerId")::int FROM "QuizSession" s WHERE s."assignmentId" = a.id) AS learners, now() AS now
     FROM "Assignment" a JOIN "Quiz" q ON q.id = a."quizId" WHERE a."teamId" = $1
     ORDER BY a."closesAt" DESC, a.id LIMIT ${SHOWN}`,
    [teamId, viewer.learnerId],
  );
  const own = await listOwn(
    viewer.learnerId,
    rows.map(({ assignmentId }) => assignmentId),
  );
  const [isMember, isCoach] = [can(viewer, "assignment.take", { team }), can(viewer, "team.coach", team)];
  return {
    assignments: rows.map(({ now, resultsAt, learners, grant, ...row }) => {
      const { assignmentId, title, items } = row;
      const sessions = own.get(assignmentId) ?? [];
      const terms = termsFor(row, grant && { ...grant, dueAt: toDate(grant.dueAt), closesAt: toDate(grant.closesAt) });
      return {
        ...{ assignmentId, title, items, ...showTerms(terms), isGranted: grant !== null },
        resultsAt: resultsAt?.toISOString() ?? null,
        state: isMember ? stateWithin(terms, team, sessions, now) : null,
        sessions: sessions.map(({ id, startedAt, endedAt }) => ({
          ...{ sessionId: id, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null },
        })),
        learners: isCoach ? learners : null,
      };
    }),
  };
}

const toDate = (text: string | null) => (text === null ? null : new Date(text));

interface OwnRow {
  assignmentId: string;
  id: string;
  startedAt: Date;
  endedAt: Date | null;
}

async function listOwn(learnerId: string, assignmentIds: readonly string[]): Promise<ReadonlyMap<string, OwnRow[]>> {
  const { rows } = await pool().query<OwnRow>(
    `SELECT "assignmentId", id, "startedAt", "endedAt" FROM "QuizSession"
     WHERE "learnerId" = $1 AND "assignmentId" = ANY($2::uuid[]) ORDER BY number`,
    [learnerId, assignmentIds],
  );
  return groupBy(rows, ({ assignmentId }) => assignmentId);
}
