import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import type { CourseOutput } from "@/lib/teams/course-schema";
import { requireCourse } from "@/lib/teams/server/require-course";

/**
 * A course with its teams, and which of the viewer's teams could be added.
 * @throws {AppError} `not-found` for everybody but its owner and administrators
 */
export async function getCourse(viewer: AccountViewer, courseId: string): Promise<CourseOutput> {
  const { title, createdAt, archivedAt, ownerId } = await requireCourse(pool(), viewer, courseId, "course.read");
  const mayManage = can(viewer, "course.manage", { userId: ownerId });
  const [teams, addable] = await Promise.all([
    listCourseTeams(courseId, viewer.userId),
    mayManage && archivedAt === null ? listAddable(courseId, viewer.userId) : [],
  ]);
  return {
    ...{ courseId, title, mayManage, teams, addable },
    ...{ createdAt: createdAt.toISOString(), isArchived: archivedAt !== null },
  };
}

async function listCourseTeams(courseId: string, userId: string): Promise<CourseOutput["teams"]> {
  const { rows } = await pool().query<CourseOutput["teams"][number]>(
    `SELECT t.id AS "teamId", t.name, t."archivedAt" IS NOT NULL AS "isArchived", count(m."userId")::int AS members,
       count(m."sharesSince")::int AS sharing, max(m.role::text) FILTER (WHERE m."userId" = $2) AS role
     FROM "CourseTeam" ct JOIN "Team" t ON t.id = ct."teamId" LEFT JOIN "Membership" m ON m."teamId" = t.id
     WHERE ct."courseId" = $1 GROUP BY t.id ORDER BY t."archivedAt" IS NOT NULL, lower(t.name), t.id`,
    [courseId, userId],
  );
  return rows;
}

/** As the policy's `team.teach`: what he owns or coaches and what is not archived. */
async function listAddable(courseId: string, userId: string): Promise<CourseOutput["addable"]> {
  const { rows } = await pool().query<CourseOutput["addable"][number]>(
    `SELECT t.id AS "teamId", t.name FROM "Membership" m JOIN "Team" t ON t.id = m."teamId"
     WHERE m."userId" = $2 AND m.role IN ('owner', 'coach') AND t."archivedAt" IS NULL
       AND NOT EXISTS (SELECT 1 FROM "CourseTeam" ct WHERE ct."teamId" = t.id AND ct."courseId" = $1)
     ORDER BY lower(t.name), t.id`,
    [courseId, userId],
  );
  return rows;
}
