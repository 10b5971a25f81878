import "server-only";
import type { PoolClient } from "pg";
import type { TeamRole } from "@/lib/auth/team-facts";
import { insertNotices } from "@/lib/notices/server/insert-notice";
import type { NoticeBody } from "@/lib/notices/schema";

interface News {
  readonly teamId: string;
  readonly team: string;
  readonly what: NoticeBody["team"]["what"];
  readonly role?: TeamRole;
  /** The members in these roles, or these accounts. */
  readonly to: { readonly roles: readonly TeamRole[] } | { readonly userIds: readonly string[] };
  /** Who did it, and knows. */
  readonly except?: string;
  /** The same is told once; absent: it is told each time. */
  readonly about?: string;
}

export const EVERYBODY: News["to"] = { roles: ["owner", "coach", "member"] };

/** Tells people of a team what happened in it, in the transaction in which it happens. */
export async function tellTeam(client: PoolClient, news: News, now: Date): Promise<void> {
  const { teamId, team, what, role, to, except } = news;
  const { rows } = await client.query<{ id: string }>(
    "roles" in to
      ? `SELECT l.id FROM "Membership" m JOIN "Learner" l ON l."userId" = m."userId"
         WHERE m."teamId" = $1 AND m.role::text = ANY($2::text[]) AND m."userId" IS DISTINCT FROM $3::uuid`
      : `SELECT l.id FROM "Learner" l WHERE $1::uuid IS NOT NULL AND l."userId"::text = ANY($2::text[])
         AND l."userId" IS DISTINCT FROM $3::uuid`,
    [teamId, "roles" in to ? to.roles : to.userIds, except ?? null],
  );
  if (rows.length === 0) return;
  await insertNotices(
    (text, values) => client.query(text, [...values]),
    { kind: "team", about: news.about ?? `${what}:${teamId}:${now.getTime()}`, now },
    rows.map(({ id }) => ({
      learnerId: id,
      body: { version: 1 as const, teamId, team, what, ...(role && { role }) },
    })),
  );
}
