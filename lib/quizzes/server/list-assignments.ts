import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";

interface Row {
  assignmentId: string;
  title: string;
  team: string | null;
  items: number;
  opensAt: Date;
  closesAt: Date;
  learners: number;
}

/**
 * The quizzes whose results an instructor sees, newest first: those that he assigned by a link, and those of teams that he owns,
 * coaches or teaches in a course; of an administrator everybody's.
 * @throws {AppError} not-found
 */
export async function listAssignments(viewer: AccountViewer) {
  if (!can(viewer, "assignment.create", {})) throw new AppError("not-found");
  const { rows } = await pool().query<Row>(
    `SELECT a.id AS "assignmentId", q.title, (SELECT t.name FROM "Team" t WHERE t.id = a."teamId") AS team, q.count AS items, a."opensAt", a."closesAt",
       (SELECT count(DISTINCT s."learnerId")::int FROM "QuizSession" s WHERE s."assignmentId" = a.id) AS learners
     FROM "Assignment" a JOIN "Quiz" q ON q.id = a."quizId"
     WHERE $2 OR (a."teamId" IS NULL AND a."madeById" = $1) OR a."teamId" IN (
       SELECT m."teamId" FROM "Membership" m WHERE m."userId" = $1 AND m.role IN ('owner', 'coach')
       UNION SELECT ct."teamId" FROM "CourseTeam" ct JOIN "Course" c ON c.id = ct."courseId"
       WHERE c."ownerId" = $1 AND c."archivedAt" IS NULL)
     ORDER BY a."createdAt" DESC, a.id LIMIT 200`,
    [viewer.userId, viewer.role === "admin"],
  );
  return {
    assignments: rows.map(({ opensAt, closesAt, ...row }) => ({
      ...row,
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
    })),
  };
}
