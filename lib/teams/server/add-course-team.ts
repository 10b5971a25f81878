import "server-only";
import type { PoolClient } from "pg";
import type { AccountViewer } from "@/lib/auth/viewer";
import { transaction } from "@/lib/db/transaction";
import type { AddTeamInput } from "@/lib/teams/course-schema";
import { insertTeam } from "@/lib/teams/server/create-team";
import { requireCourse } from "@/lib/teams/server/require-course";
import { requireTeam } from "@/lib/teams/server/require-team";

/**
 * Puts a team that the viewer owns or coaches into his course, or makes a new one in it. A team that is there already stays.
 * @throws {AppError} `not-found`, `not-allowed`, `team-archived`
 */
export function addCourseTeam(
  viewer: AccountViewer,
  courseId: string,
  input: AddTeamInput,
  now: Date,
): Promise<{ courseId: string; teamId: string }> {
  return transaction(async (client) => {
    await requireCourse(client, viewer, courseId, "course.manage");
    const teamId = "teamId" in input ? input.teamId : await insertTeam(client, viewer.userId, input, now);
    await requireTeachable(client, viewer, teamId);
    await client.query(
      `INSERT INTO "CourseTeam" ("courseId", "teamId", "addedAt") VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [courseId, teamId, now],
    );
    return { courseId, teamId };
  });
}

/** Whoever takes the right away meanwhile waits for the lock, and then finds the team in the course. */
async function requireTeachable(client: PoolClient, viewer: AccountViewer, teamId: string): Promise<void> {
  await client.query(`SELECT FROM "Team" WHERE id = $1 FOR UPDATE`, [teamId]);
  await requireTeam(client, viewer, teamId, "team.teach");
}
