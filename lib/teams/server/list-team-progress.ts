import "server-only";
import type { TeamRole } from "@/lib/auth/team-facts";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import { listStandings } from "@/lib/progress/server/list-standings";
import type { TeamProgress } from "@/lib/teams/schema";
import { requireTeam } from "@/lib/teams/server/require-team";

interface Row {
  userId: string;
  nickname: string;
  role: TeamRole;
  /** Null: he does not share. */
  learnerId: string | null;
}

/**
 * Where the team's members stand, as far as each agreed to a coach's view; of the others the nickname alone. Consent is read with the
 * members, so one that was withdrawn counts from the next request on.
 * @throws {AppError} `not-found`, `not-allowed`
 */
export async function listTeamProgress(viewer: AccountViewer, teamId: string, now: Date): Promise<TeamProgress> {
  const { name } = await requireTeam(pool(), viewer, teamId, "team.coach");
  // Owners and coaches who do not share are no one's pupils: they are left out.
  const { rows } = await pool().query<Row>(
    `SELECT m."userId", u.nickname, m.role, CASE WHEN m."sharesSince" IS NOT NULL THEN l.id END AS "learnerId"
     FROM "Membership" m JOIN "User" u ON u.id = m."userId" LEFT JOIN "Learner" l ON l."userId" = u.id
     WHERE m."teamId" = $1 AND (m.role = 'member' OR m."sharesSince" IS NOT NULL)
     ORDER BY lower(u.nickname), m."joinedAt", m."userId"`,
    [teamId],
  );
  const standings = await listStandings(
    rows.flatMap(({ learnerId }) => learnerId ?? []),
    now,
  );
  return {
    name,
    members: rows.map(({ userId, nickname, role, learnerId }) => {
      const standing = learnerId === null ? undefined : standings.get(learnerId);
      const progress = standing && { ...standing, chapters: [...standing.chapters], concepts: [...standing.concepts] };
      return { userId, nickname, role, progress: progress ?? null };
    }),
  };
}
