import { pool } from "@/lib/db/pool";
import type { TeamRole } from "@/lib/auth/team-facts";
import type { AccountViewer } from "@/lib/auth/viewer";
import { createCourse } from "@/lib/teams/server/create-course";
import { addCourseTeam } from "@/lib/teams/server/add-course-team";
import { createInvite } from "@/lib/teams/server/create-invite";
import { createTeam } from "@/lib/teams/server/create-team";
import { accountViewer } from "@/tests/support/account-viewer";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";

export interface Person {
  readonly user: SeededUser;
  readonly viewer: AccountViewer;
}

export async function person(nickname = "Ada", role: "learner" | "instructor" | "admin" = "learner"): Promise<Person> {
  const user = await seedUser({ nickname, role });
  return { user, viewer: accountViewer(user, role) };
}

/** Puts somebody into a team without a link. */
export async function enrol(teamId: string, { viewer }: Person, role: TeamRole, shares = false): Promise<void> {
  await pool().query(
    `INSERT INTO "Membership" ("teamId", "userId", role, "joinedAt", "sharesSince")
     VALUES ($1, $2, $3::"TeamRole", now(), CASE WHEN $4 THEN now() END)`,
    [teamId, viewer.userId, role, shares],
  );
}

/** A team with an owner, a coach, a member who shares and one who does not, in an instructor's course. */
export async function seedTeam(name = "Readers") {
  const [owner, coach, open, shy, teacher] = await Promise.all([
    ...[person("Olga"), person("Carl"), person("Opal"), person("Shen"), person("Tess", "instructor")],
  ]);
  const now = new Date();
  const { teamId } = await createTeam(owner!.viewer, { name, zone: "Asia/Shanghai" }, now);
  await enrol(teamId, coach!, "coach");
  await enrol(teamId, open!, "member", true);
  await enrol(teamId, shy!, "member");
  // Into a course comes what its owner coaches; that he is no member any more leaves it there.
  const { courseId } = await createCourse(teacher!.viewer, { title: `Course of ${name}` }, now);
  await enrol(teamId, teacher!, "coach");
  await addCourseTeam(teacher!.viewer, courseId, { teamId }, now);
  await pool().query(`DELETE FROM "Membership" WHERE "teamId" = $1 AND "userId" = $2`, [
    teamId,
    teacher!.viewer.userId,
  ]);
  return { teamId, courseId, owner: owner!, coach: coach!, open: open!, shy: shy!, teacher: teacher! };
}

/** The token and id of a new link into the team. */
export async function seedInvite(
  { viewer }: Person,
  teamId: string,
  options: Partial<{ role: "coach" | "member"; days: 1 | 7 | 30; maxUses: number }> = {},
): Promise<{ inviteId: string; token: string }> {
  const input = { role: "member", days: 7, maxUses: 10, locale: "en", ...options } as const;
  const { inviteId, url } = await createInvite(viewer, teamId, input, new Date());
  return { inviteId, token: url.split("#")[1]! };
}

export async function membersOf(teamId: string): Promise<Record<string, TeamRole>> {
  const { rows } = await pool().query<{ userId: string; role: TeamRole }>(
    `SELECT "userId", role FROM "Membership" WHERE "teamId" = $1`,
    [teamId],
  );
  return Object.fromEntries(rows.map(({ userId, role }) => [userId, role]));
}
