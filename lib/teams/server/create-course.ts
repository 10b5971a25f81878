import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import type { CourseInput } from "@/lib/teams/course-schema";

/** Makes a course of the viewer's own. @throws {AppError} `not-found` for whoever is no instructor */
export async function createCourse(
  viewer: AccountViewer,
  { title }: CourseInput,
  now: Date,
): Promise<{ courseId: string }> {
  if (!can(viewer, "course.create", {})) throw new AppError("not-found");
  const courseId = newId();
  await pool().query(`INSERT INTO "Course" (id, title, "ownerId", "createdAt") VALUES ($1, $2, $3, $4)`, [
    ...[courseId, title, viewer.userId, now],
  ]);
  return { courseId };
}
