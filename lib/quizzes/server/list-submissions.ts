import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import type { SubmissionsOutput } from "@/lib/quizzes/assignment-schema";
import { foldResult } from "@/lib/quizzes/fold-result";
import { requireManagedAssignment } from "@/lib/quizzes/server/require-managed-assignment";
import { listAttempts } from "@/lib/quizzes/server/list-attempts";
import { scoreOfAttempt, scoreSaved, viewOf } from "@/lib/quizzes/server/score-item";
import { readItems } from "@/lib/quizzes/server/session-row";

const SHOWN = 200;

interface Row {
  id: string;
  nickname: string | null;
  email: string | null;
  number: number;
  startedAt: Date;
  endedAt: Date | null;
  endedBy: "learner" | "deadline" | null;
}

/**
 * Who took an assigned quiz, with scores: of attempts where there are any, else of what was saved, which stays unmarked for its writer.
 * @throws {AppError} not-found for whoever did not make it
 */
export async function listSubmissions(viewer: AccountViewer, assignmentId: string): Promise<SubmissionsOutput> {
  const { title, opensAt, closesAt, resultsAt, teamId } = await requireManagedAssignment(viewer, assignmentId);
  const { rows } = await pool().query<Row>(
    `SELECT s.id, CASE WHEN u."deletedAt" IS NULL THEN u.nickname END AS nickname,
       CASE WHEN $2 THEN u.email END AS email, s.number, s."startedAt", s."endedAt", s."endedBy"
     FROM "QuizSession" s JOIN "Learner" l ON l.id = s."learnerId" LEFT JOIN "User" u ON u.id = l."userId"
     WHERE s."assignmentId" = $1 ORDER BY lower(u.nickname), u.email, s.number, s.id LIMIT ${SHOWN + 1}`,
    // Members of a team do not see each other's addresses.
    [assignmentId, teamId === null],
  );
  const sessions = [];
  for (const row of rows.slice(0, SHOWN)) sessions.push(await toSubmission(row));
  return {
    ...{ title, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
    ...{ resultsAt: resultsAt?.toISOString() ?? null, sessions, more: rows.length > SHOWN },
  };
}

async function toSubmission(row: Row): Promise<SubmissionsOutput["sessions"][number]> {
  const items = await readItems(pool(), row.id);
  const attempts = await listAttempts(
    pool(),
    items.map(({ viewKey }) => viewKey),
  );
  const scores = await Promise.all(
    items.map(async (item) => {
      const attempt = attempts.get(item.viewKey);
      return attempt ? scoreOfAttempt(attempt) : scoreSaved(await viewOf(pool(), item), item);
    }),
  );
  const { answered, earned, possible, awaiting } = foldResult(scores.map((score) => ({ score, concepts: [] })));
  const { id, nickname, email, number, startedAt, endedAt, endedBy } = row;
  return {
    ...{ sessionId: id, nickname, email, number, endedBy, answered, earned, possible, awaiting },
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
