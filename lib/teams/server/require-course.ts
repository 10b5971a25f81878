import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import type { Queryable } from "@/lib/db/pool";

export interface CourseRow {
  readonly id: string;
  readonly title: string;
  readonly ownerId: string;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
}

/**
 * A course, if the viewer may do this to it: to everybody else there is none.
 * @throws {AppError} `not-found`
 */
export async function requireCourse(
  client: Queryable,
  viewer: AccountViewer,
  courseId: string,
  action: "course.read" | "course.manage",
): Promise<CourseRow> {
  const { rows } = await client.query<CourseRow>(
    `SELECT id, title, "ownerId", "createdAt", "archivedAt" FROM "Course" WHERE id = $1`,
    [courseId],
  );
  const course = rows[0];
  if (!course || !can(viewer, action, { userId: course.ownerId }))
    throw new AppError("not-found", { message: "no such course" });
  return course;
}
