import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import type { CourseInput } from "@/lib/teams/course-schema";
import { requireCourse } from "@/lib/teams/server/require-course";

/** Gives a course another title. @throws {AppError} `not-found` */
export async function updateCourse(
  viewer: AccountViewer,
  courseId: string,
  { title }: CourseInput,
): Promise<{ courseId: string }> {
  await requireCourse(pool(), viewer, courseId, "course.manage");
  await pool().query(`UPDATE "Course" SET title = $2 WHERE id = $1`, [courseId, title]);
  return { courseId };
}
