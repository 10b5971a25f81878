import "server-only";
import type { TeamRole } from "@/lib/auth/team-facts";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import { listStandings } from "@/lib/progress/server/list-standings";
import { MEMBER_PAGE, type MemberQuery, type TeamProgress } from "@/lib/teams/schema";
import { holdsWords, patternsOf } from "@/lib/teams/server/member-rows";
import { requireTeam } from "@/lib/teams/server/require-team";

interface Row {
  userId: string;
  nickname: string;
  role: TeamRole;
  /** Null: he does not share. */
  learnerId: string | null;
  found: number;
}

/** Owners and coaches who do not share are no one's pupils: they are left out. */
const SHOWN = `m."teamId" = $1 AND (m.role = 'member' OR m."sharesSince" IS NOT NULL)`;

/**
 * Where the team's members stand, a page at a time, as far as each agreed to a coach's view; of the others the nickname alone. Consent is
 * read with the members, so one that was withdrawn counts from the next request on.
 * @throws {AppError} `not-found`, `not-allowed`
 */
export async function listTeamProgress(
  viewer: AccountViewer,
  teamId: string,
  now: Date,
  { q, page = 0 }: MemberQuery = {},
): Promise<TeamProgress> {
  const { name } = await requireTeam(pool(), viewer, teamId, "team.coach");
  const [counts, { rows }] = await Promise.all([
    pool().query<{ all: number; sharing: number }>(
      `SELECT count(*)::int AS all, count(m."sharesSince")::int AS sharing FROM "Membership" m WHERE ${SHOWN}`,
      [teamId],
    ),
    pool().query<Row>(
      `SELECT m."userId", u.nickname, m.role, CASE WHEN m."sharesSince" IS NOT NULL THEN l.id END AS "learnerId",
         count(*) OVER ()::int AS found
       FROM "Membership" m JOIN "User" u ON u.id = m."userId" LEFT JOIN "Learner" l ON l."userId" = u.id
       WHERE ${SHOWN} AND ${holdsWords("$2")}
       ORDER BY lower(u.nickname), m."joinedAt", m."userId" LIMIT ${MEMBER_PAGE} OFFSET $3`,
      [teamId, patternsOf(q), page * MEMBER_PAGE],
    ),
  ]);
  const standings = await listStandings(
    rows.flatMap(({ learnerId }) => learnerId ?? []),
    now,
  );
  const found = rows[0]?.found ?? 0;
  return {
    name,
    ...{ all: counts.rows[0]?.all ?? 0, sharing: counts.rows[0]?.sharing ?? 0 },
    ...{ found, nextPage: (page + 1) * MEMBER_PAGE < found ? page + 1 : null },
    members: rows.map(({ userId, nickname, role, learnerId }) => {
      const standing = learnerId === null ? undefined : standings.get(learnerId);
      const progress = standing && { ...standing, chapters: [...standing.chapters], concepts: [...standing.concepts] };
      return { userId, nickname, role, progress: progress ?? null };
    }),
  };
}
