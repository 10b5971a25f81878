import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";

interface Row {
  assignmentId: string;
  title: string;
  items: number;
  opensAt: Date;
  closesAt: Date;
  learners: number;
}

/**
 * The quizzes that an instructor assigned, newest first; of an administrator everybody's.
 * @throws {AppError} not-found
 */
export async function listAssignments(viewer: AccountViewer) {
  if (!can(viewer, "assignment.create", {})) throw new AppError("not-found");
  const { rows } = await pool().query<Row>(
    `SELECT a.id AS "assignmentId", q.title, q.count AS items, a."opensAt", a."closesAt",
       (SELECT count(DISTINCT s."learnerId")::int FROM "QuizSession" s WHERE s."assignmentId" = a.id) AS learners
     FROM "Assignment" a JOIN "Quiz" q ON q.id = a."quizId"
     WHERE $2 OR a."madeById" = $1 ORDER BY a."createdAt" DESC, a.id LIMIT 200`,
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
