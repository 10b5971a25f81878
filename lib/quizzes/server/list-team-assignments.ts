import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { groupBy } from "@/lib/core/group-by";
import { pool } from "@/lib/db/pool";
import type { TeamAssignments } from "@/lib/quizzes/assignment-schema";
import { stateWithin } from "@/lib/quizzes/server/assignment-team";
import { settleDueSessions } from "@/lib/quizzes/server/settle-due-sessions";
import { factsOf, requireTeam } from "@/lib/teams/server/require-team";

const SHOWN = 200;

interface Row {
  assignmentId: string;
  title: string;
  items: number;
  minutes: number | null;
  opensAt: Date;
  closesAt: Date;
  resultsAt: Date | null;
  tries: number;
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
    `SELECT a.id AS "assignmentId", q.title, q.count AS items, q.minutes, a."opensAt", a."closesAt", a."resultsAt", a.tries,
       (SELECT count(DISTINCT s."learnerId")::int FROM "QuizSession" s WHERE s."assignmentId" = a.id) AS learners, now() AS now
     FROM "Assignment" a JOIN "Quiz" q ON q.id = a."quizId" WHERE a."teamId" = $1
     ORDER BY a."closesAt" DESC, a.id LIMIT ${SHOWN}`,
    [teamId],
  );
  const own = await listOwn(
    viewer.learnerId,
    rows.map(({ assignmentId }) => assignmentId),
  );
  const [isMember, isCoach] = [can(viewer, "assignment.take", { team }), can(viewer, "team.coach", team)];
  return {
    assignments: rows.map(({ now, opensAt, closesAt, resultsAt, learners, ...row }) => {
      const sessions = own.get(row.assignmentId) ?? [];
      return {
        ...row,
        opensAt: opensAt.toISOString(),
        closesAt: closesAt.toISOString(),
        resultsAt: resultsAt?.toISOString() ?? null,
        state: isMember ? stateWithin({ opensAt, closesAt, tries: row.tries, now }, team, sessions) : null,
        sessions: sessions.map(({ id, startedAt, endedAt }) => ({
          ...{ sessionId: id, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null },
        })),
        learners: isCoach ? learners : null,
      };
    }),
  };
}

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
