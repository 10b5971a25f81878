import "server-only";
import { createHash } from "node:crypto";
import type { Queryable } from "@/lib/db/pool";

/**
 * A short text that changes with whatever the results of an assignment show. It costs sums over their rows, where the results themselves
 * would have every answer read.
 */
export async function readCursor(client: Queryable, assignmentId: string, viewer: object): Promise<string> {
  const { rows } = await client.query<{ facts: unknown }>({
    name: "read-results-cursor",
    text: `SELECT jsonb_build_array(
      (SELECT jsonb_build_array(a."opensAt", a."dueAt", a."closesAt", a.tries, a."resultsAt", a."resultsAt" > now(), q.minutes)
        FROM "Assignment" a JOIN "Quiz" q ON q.id = a."quizId" WHERE a.id = $1),
      (SELECT jsonb_build_array(count(*), max(g."updatedAt")) FROM "Allowance" g WHERE g."assignmentId" = $1),
      (SELECT jsonb_build_array(count(*), max(m."joinedAt")) FROM "Membership" m JOIN "Assignment" a ON a."teamId" = m."teamId"
        WHERE a.id = $1),
      (SELECT jsonb_build_array(count(*), count(s."endedAt"), count(s."markedAt"), max(s."endedAt"), max(s."atSince"),
          sum(s."atPosition"), sum(extract(epoch FROM s."deadlineAt")), count(*) FILTER (WHERE s."deadlineAt" <= now()))
        FROM "QuizSession" s WHERE s."assignmentId" = $1),
      (SELECT jsonb_build_array(sum(i.version), max(i."savedAt"), count(*) FILTER (WHERE i.flagged),
          sum(i.position * i.position) FILTER (WHERE i.flagged), count(t.id), sum(t.earned), max(t."gradedAt"))
        FROM "QuizSession" s JOIN "QuizSessionItem" i ON i."sessionId" = s.id LEFT JOIN "Attempt" t ON t."viewKey" = i."viewKey"
        WHERE s."assignmentId" = $1)) AS facts`,
    values: [assignmentId],
  });
  return createHash("sha256")
    .update(JSON.stringify([rows[0]?.facts, viewer]))
    .digest("base64url")
    .slice(0, 22);
}
