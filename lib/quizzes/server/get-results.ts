import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { groupBy } from "@/lib/core/group-by";
import { pool } from "@/lib/db/pool";
import { hidesMarks } from "@/lib/quizzes/hides-marks";
import { RESULTS_PAGE, type Results, type ResultsOutput } from "@/lib/quizzes/results-schema";
import type { AssignmentRow } from "@/lib/quizzes/server/assignment-row";
import { readAssignmentTeam } from "@/lib/quizzes/server/assignment-team";
import { judgeAnswers } from "@/lib/quizzes/server/judge-answers";
import { readCursor } from "@/lib/quizzes/server/read-cursor";
import { readGrants } from "@/lib/quizzes/server/read-grants";
import { requireManagedAssignment } from "@/lib/quizzes/server/require-managed-assignment";
import { listColumns, listResultItems, listResultSessions, listWaiting } from "@/lib/quizzes/server/result-rows";
import { showAllowance, showSession } from "@/lib/quizzes/server/show-session";
import { showTerms } from "@/lib/quizzes/show-terms";

interface Asked {
  /** Of what the viewer has. */
  readonly cursor?: string | undefined;
  readonly page?: string | undefined;
}

/**
 * Who takes an assigned quiz, where each stands now, and what came of each item: scores of attempts where there are any, else of what
 * was saved, which stays unmarked for its writer. Of a session that runs only what is answered is told.
 * @throws {AppError} not-found for whoever does not manage it
 */
export async function getResults(
  viewer: AccountViewer,
  assignmentId: string,
  { cursor: known, page = "0" }: Asked = {},
): Promise<ResultsOutput> {
  const assignment = await requireManagedAssignment(viewer, assignmentId);
  const { madeById, teamId, now, resultsAt, title } = assignment;
  const team = await readAssignmentTeam(pool(), viewer, teamId);
  const rights = {
    mayChange: can(viewer, "assignment.change", { userId: madeById, team }),
    hidesMarks: hidesMarks(
      { resultsAt, isMaker: madeById === viewer.userId, isInstructor: can(viewer, "assignment.create", {}) },
      now,
    ),
  };
  // Read before what it stands for: what changes meanwhile is asked for once more, rather than missed.
  const cursor = await readCursor(pool(), assignmentId, rights);
  if (known === cursor) return { changed: false, cursor, now: now.toISOString() };
  const content = await readContent(assignment, Number(page), rights.hidesMarks);
  return {
    ...{ changed: true, cursor, now: now.toISOString(), title, ...showTerms(assignment) },
    ...{ resultsAt: resultsAt?.toISOString() ?? null, isOfTeam: teamId !== null, ...rights, ...content },
  };
}

async function readContent(
  assignment: AssignmentRow,
  page: number,
  isHidden: boolean,
): Promise<Pick<Results, "columns" | "sessions" | "waiting" | "more">> {
  const { id, quizId, teamId } = assignment;
  const [rows, grants] = await Promise.all([
    listResultSessions(pool(), { assignmentId: id, seesAddresses: teamId === null }, page),
    readGrants(pool(), id),
  ]);
  const shown = rows.slice(0, RESULTS_PAGE);
  const items = await listResultItems(
    pool(),
    shown.map((row) => row.id),
  );
  const columns = await listColumns(pool(), quizId, id);
  const judgements = await judgeAnswers(pool(), items);
  const bySession = groupBy(items, ({ sessionId }) => sessionId);
  const columnOf = new Map(columns.map(({ itemId }, index) => [itemId, index]));
  const waiting = teamId === null || page > 0 ? [] : await listWaiting(pool(), id, teamId);
  return {
    columns,
    sessions: shown.map((row) =>
      showSession(row, bySession.get(row.id) ?? [], {
        ...{ assignment, grant: grants.get(row.learnerId) ?? null, judgements, columnOf, isHidden },
      }),
    ),
    waiting: waiting.map((row) => ({ ...row, allowance: showAllowance(grants.get(row.learnerId) ?? null) })),
    more: rows.length > RESULTS_PAGE,
  };
}
