import "server-only";
import type { TeamRole } from "@/lib/auth/team-facts";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import { MEMBER_PAGE, type MemberList, type MemberQuery, type TeamMember } from "@/lib/teams/schema";
import { factsOf, type TeamRow } from "@/lib/teams/server/require-team";

interface Row {
  readonly userId: string;
  readonly nickname: string;
  readonly role: TeamRole;
  readonly joinedAt: Date;
  readonly shares: boolean;
  readonly found: number;
}

/** As `narrowMembers` folds names, each word as a pattern that takes `%` and `_` for themselves. */
export const patternsOf = (q = ""): string[] =>
  q
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);

/** SQL for “the nickname holds every word”, over a parameter that is an array of patterns. */
export const holdsWords = (parameter: string): string =>
  `lower(normalize(u.nickname, NFKC)) LIKE ALL (${parameter}::text[])`;

/** One page of a team's members: owners, coaches, members, each by name. */
export async function pageMembers(
  viewer: AccountViewer,
  team: TeamRow,
  { q, page = 0 }: MemberQuery,
): Promise<MemberList> {
  const isCoach = can(viewer, "team.coach", factsOf(team));
  const { rows } = await pool().query<Row>(
    `SELECT m."userId", u.nickname, m.role, m."joinedAt", m."sharesSince" IS NOT NULL AS shares, count(*) OVER ()::int AS found
     FROM "Membership" m JOIN "User" u ON u.id = m."userId" WHERE m."teamId" = $1 AND ${holdsWords("$2")}
     ORDER BY m.role, lower(u.nickname), m."joinedAt", m."userId" LIMIT ${MEMBER_PAGE} OFFSET $3`,
    [team.id, patternsOf(q), page * MEMBER_PAGE],
  );
  const found = rows[0]?.found ?? 0;
  const toMember = ({ userId, nickname, role, joinedAt, shares }: Row): TeamMember => ({
    ...{ userId, nickname, role, joinedAt: joinedAt.toISOString(), isSelf: userId === viewer.userId },
    isRemovable: userId !== viewer.userId && can(viewer, "team.remove", { ...factsOf(team), target: role }),
    shares: isCoach ? shares : null,
  });
  return { members: rows.map(toMember), found, nextPage: (page + 1) * MEMBER_PAGE < found ? page + 1 : null };
}
