import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import type { courseListOutput } from "@/lib/teams/course-schema";

type CourseList = z.output<typeof courseListOutput>;
type Row = Omit<CourseList["courses"][number], "createdAt"> & { readonly createdAt: Date };

/** The viewer's own courses, those that go on first. @throws {AppError} `not-found` for whoever is no instructor */
export async function listCourses(viewer: AccountViewer): Promise<CourseList> {
  if (!can(viewer, "course.create", {})) throw new AppError("not-found");
  const { rows } = await pool().query<Row>(
    `SELECT c.id AS "courseId", c.title, c."createdAt", c."archivedAt" IS NOT NULL AS "isArchived",
       count(DISTINCT ct."teamId")::int AS teams, count(m."userId")::int AS members
     FROM "Course" c LEFT JOIN "CourseTeam" ct ON ct."courseId" = c.id LEFT JOIN "Membership" m ON m."teamId" = ct."teamId"
     WHERE c."ownerId" = $1 GROUP BY c.id ORDER BY c."archivedAt" IS NOT NULL, lower(c.title), c.id`,
    [viewer.userId],
  );
  return { courses: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) };
}
