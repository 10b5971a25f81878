import "server-only";
import type { PoolClient } from "pg";
import { pool } from "@/lib/db/pool";
import { insertNotices } from "@/lib/notices/server/insert-notice";
import { tellOnce } from "@/lib/notices/server/tell-once";
import { requireAssignmentRow } from "@/lib/quizzes/server/assignment-row";
import { showTerms } from "@/lib/quizzes/show-terms";
import { termsFor } from "@/lib/quizzes/terms";

/** Who is told a day before; a quiz that is shorter than this is told of when it opens. */
const DUE_SOON = "interval '24 hours'";
/** Whatever could not be told within a day is no news any more. */
const LATE = "interval '1 day'";

type Why = "opened" | "due";

/** Tells the members of teams that a quiz has opened for them, and whoever has not handed it in that it is due within a day. */
export async function tellOpenings(now: Date): Promise<void> {
  const { rows } = await pool().query<{ id: string; why: Why }>(
    `SELECT a.id, w.why FROM "Assignment" a JOIN "Team" t ON t.id = a."teamId" AND t."archivedAt" IS NULL,
       LATERAL (VALUES
         ('opened', a."opensAt"),
         ('due', CASE WHEN coalesce(a."dueAt", a."closesAt") - ${DUE_SOON} > a."opensAt"
           THEN coalesce(a."dueAt", a."closesAt") - ${DUE_SOON} END)) AS w(why, at)
     WHERE w.at <= $1 AND w.at > $1::timestamptz - ${LATE} AND a."closesAt" > $1
       AND NOT EXISTS (SELECT FROM "NoticeRound" r WHERE r.key = w.why || ':' || a.id)
     ORDER BY w.at, a.id`,
    [now],
  );
  for (const { id, why } of rows) await tellOnce(`${why}:${id}`, now, (client) => tell(client, id, why, now));
}

async function tell(client: PoolClient, assignmentId: string, why: Why, now: Date): Promise<void> {
  const { title, teamId, ...terms } = await requireAssignmentRow(client, assignmentId, "read");
  const takers = await client.query<TakerRow>(
    `SELECT l.id AS "learnerId", al."extraMinutes", al."extraTries", al."dueAt", al."closesAt"
     FROM "Membership" m JOIN "Learner" l ON l."userId" = m."userId"
       LEFT JOIN "Allowance" al ON al."assignmentId" = $1 AND al."learnerId" = l.id
     WHERE m."teamId" = $2 AND m.role = 'member' AND NOT EXISTS (
       SELECT FROM "QuizSession" s WHERE s."assignmentId" = $1 AND s."learnerId" = l.id AND s."endedAt" IS NOT NULL)`,
    [assignmentId, teamId],
  );
  if (takers.rows.length === 0) return;
  await insertNotices(
    (text, values) => client.query(text, [...values]),
    { kind: "assignment", about: `${why}:${assignmentId}`, now },
    takers.rows.map(({ learnerId, ...grant }) => {
      const body = {
        version: 1 as const,
        assignmentId,
        title,
        why,
        terms: showTerms(termsFor(terms, grant.extraMinutes === null ? null : grant)),
      };
      return { learnerId, body };
    }),
  );
}

type TakerRow = { readonly learnerId: string; readonly dueAt: Date | null; readonly closesAt: Date | null } & (
  { readonly extraMinutes: null } | { readonly extraMinutes: number; readonly extraTries: number }
);
