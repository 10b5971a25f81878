import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { factsOf, readTeam } from "@/lib/teams/server/require-team";

/**
 * Takes a team out of a course: the course's owner may, and an owner of the team.
 * @throws {AppError} `not-found` for everybody else, and where the team is not in the course
 */
export async function removeCourseTeam(
  viewer: AccountViewer,
  courseId: string,
  teamId: string,
): Promise<{ courseId: string; teamId: string }> {
  const [team, { rows }] = await Promise.all([
    readTeam(pool(), viewer.userId, teamId),
    pool().query<{ userId: string }>(
      `SELECT c."ownerId" AS "userId" FROM "Course" c JOIN "CourseTeam" ct ON ct."courseId" = c.id
       WHERE c.id = $1 AND ct."teamId" = $2`,
      [courseId, teamId],
    ),
  ]);
  const course = rows[0];
  if (!course || !team || !can(viewer, "course.release", { ...course, team: factsOf(team) }))
    throw new AppError("not-found", { message: "no such team in the course" });
  await pool().query(`DELETE FROM "CourseTeam" WHERE "courseId" = $1 AND "teamId" = $2`, [courseId, teamId]);
  return { courseId, teamId };
}
