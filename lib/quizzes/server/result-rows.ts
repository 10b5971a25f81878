import "server-only";
import type { Queryable } from "@/lib/db/pool";
import { RESULTS_PAGE, type Results } from "@/lib/quizzes/results-schema";
import type { JudgedRow } from "@/lib/quizzes/server/judge-answers";

/** One session of an assignment, and whose it is. */
export interface ResultSessionRow {
  readonly id: string;
  readonly learnerId: string;
  readonly nickname: string | null;
  readonly email: string | null;
  readonly number: number;
  readonly startedAt: Date;
  readonly deadlineAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedBy: "learner" | "deadline" | null;
  readonly atPosition: number | null;
  readonly atSince: Date | null;
}

/** A page of sessions, by name, and one more where there are more. */
export async function listResultSessions(
  client: Queryable,
  { assignmentId, seesAddresses }: { readonly assignmentId: string; readonly seesAddresses: boolean },
  page: number,
): Promise<readonly ResultSessionRow[]> {
  const { rows } = await client.query<ResultSessionRow>({
    name: "list-result-sessions",
    // A session whose time is up has ended, whether or not that was written down yet.
    text: `SELECT s.id, s."learnerId", CASE WHEN u."deletedAt" IS NULL THEN u.nickname END AS nickname,
       CASE WHEN $2 THEN u.email END AS email, s.number, s."startedAt", s."deadlineAt", s."atPosition", s."atSince",
       coalesce(s."endedAt", CASE WHEN s."deadlineAt" <= now() THEN s."deadlineAt" END) AS "endedAt",
       coalesce(s."endedBy", CASE WHEN s."deadlineAt" <= now() THEN 'deadline'::"SessionEnd" END) AS "endedBy"
     FROM "QuizSession" s JOIN "Learner" l ON l.id = s."learnerId" LEFT JOIN "User" u ON u.id = l."userId"
     WHERE s."assignmentId" = $1 ORDER BY lower(u.nickname), u.email, s."learnerId", s.number, s.id
     LIMIT ${RESULTS_PAGE + 1} OFFSET $3`,
    values: [assignmentId, seesAddresses, page * RESULTS_PAGE],
  });
  return rows;
}

export type ResultItemRow = JudgedRow & {
  readonly sessionId: string;
  readonly position: number;
  readonly savedAt: Date | null;
  readonly flagged: boolean;
};

/** The items of sessions without their answers, each with the score of its attempt. */
export async function listResultItems(
  client: Queryable,
  sessionIds: readonly string[],
): Promise<readonly ResultItemRow[]> {
  const { rows } = await client.query<ResultItemRow>({
    name: "list-result-items",
    text: `SELECT i."sessionId", i.position, i."itemId", i."revisionId", i."viewLearnerId", i."viewNumber", i."viewKey", i."answerHash",
       i.version, i."savedAt", i.flagged, t.status, t.earned, t.possible, t.evidence
     FROM "QuizSessionItem" i LEFT JOIN "Attempt" t ON t."viewKey" = i."viewKey"
     WHERE i."sessionId" = ANY($1) ORDER BY i."sessionId", i.position`,
    values: [sessionIds],
  });
  return rows;
}

/** Every item that the quiz has, or that a session of it drew, in the quiz's order. */
export async function listColumns(
  client: Queryable,
  quizId: string,
  assignmentId: string,
): Promise<Results["columns"]> {
  const { rows } = await client.query<Results["columns"][number]>({
    name: "list-result-columns",
    text: `SELECT q."itemId", r.envelope->'title' AS title, r.kind
     FROM "QuizItem" q JOIN LATERAL (SELECT envelope, kind FROM "ItemRevision" WHERE "itemId" = q."itemId" AND "publishedAt" IS NOT NULL
       ORDER BY number DESC LIMIT 1) r ON true
     WHERE q."quizId" = $1 AND (NOT q."isDrawn" OR EXISTS (SELECT FROM "QuizSession" s JOIN "QuizSessionItem" i ON i."sessionId" = s.id
       WHERE s."assignmentId" = $2 AND i."itemId" = q."itemId"))
     ORDER BY q.position`,
    values: [quizId, assignmentId],
  });
  return rows;
}

/** Members of a team who have not begun a quiz of theirs, by name. */
export async function listWaiting(
  client: Queryable,
  assignmentId: string,
  teamId: string,
): Promise<readonly { readonly learnerId: string; readonly nickname: string | null }[]> {
  const { rows } = await client.query<{ learnerId: string; nickname: string }>({
    name: "list-waiting",
    text: `SELECT l.id AS "learnerId", u.nickname FROM "Membership" m JOIN "User" u ON u.id = m."userId" JOIN "Learner" l ON l."userId" = u.id
     WHERE m."teamId" = $2 AND m.role = 'member' AND u."deletedAt" IS NULL
       AND NOT EXISTS (SELECT FROM "QuizSession" s WHERE s."assignmentId" = $1 AND s."learnerId" = l.id)
     ORDER BY lower(u.nickname), l.id LIMIT ${RESULTS_PAGE}`,
    values: [assignmentId, teamId],
  });
  return rows;
}
