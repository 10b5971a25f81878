import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import { requireCourse } from "@/lib/teams/server/require-course";

/**
 * Archives a course, which gives its owner no rights in its teams any more, or brings it back.
 * @throws {AppError} `not-found`
 */
export async function archiveCourse(
  viewer: AccountViewer,
  courseId: string,
  archived: boolean,
  now: Date,
): Promise<{ courseId: string; archived: boolean }> {
  await requireCourse(pool(), viewer, courseId, "course.manage");
  await pool().query(
    `UPDATE "Course" SET "archivedAt" = CASE WHEN $2 THEN coalesce("archivedAt", $3) END WHERE id = $1`,
    [courseId, archived, now],
  );
  return { courseId, archived };
}
