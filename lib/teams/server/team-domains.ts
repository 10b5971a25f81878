import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool, type Queryable } from "@/lib/db/pool";
import type { TeamDomains } from "@/lib/teams/domain-schema";
import { domainOf, isPublicMail, readDomain } from "@/lib/teams/email-domain";
import { requireTeam, withTeam } from "@/lib/teams/server/require-team";

/** The address of an account as far as it is confirmed. */
export async function confirmedEmail(client: Queryable, userId: string): Promise<string | null> {
  const { rows } = await client.query<{ email: string | null }>(
    `SELECT email FROM "User" WHERE id = $1 AND "emailVerifiedAt" IS NOT NULL`,
    [userId],
  );
  return rows[0]?.email ?? null;
}

async function describe(client: Queryable, teamId: string, email: string | null): Promise<TeamDomains> {
  const { rows } = await client.query<{ domain: string }>(
    `SELECT domain FROM "TeamDomain" WHERE "teamId" = $1 ORDER BY domain`,
    [teamId],
  );
  const own = email === null ? null : domainOf(email);
  return { domains: rows.map(({ domain }) => domain), own: own !== null && !isPublicMail(own) ? own : null };
}

/** The domains whose people may join a team without a link, for its owners. @throws {AppError} `not-found`, `not-allowed` */
export async function getTeamDomains(viewer: AccountViewer, teamId: string): Promise<TeamDomains> {
  await requireTeam(pool(), viewer, teamId, "team.domains");
  return describe(pool(), teamId, await confirmedEmail(pool(), viewer.userId));
}

/**
 * Says whose people may join without a link: exactly these domains, none below them. What another owner named may stay; what is new must be
 * the viewer's own.
 * @throws {AppError} `invalid-input` with what is wrong with which, `not-found`, `not-allowed`, `team-archived`
 */
export function setTeamDomains(
  viewer: AccountViewer,
  teamId: string,
  asked: readonly string[],
  now: Date,
): Promise<TeamDomains> {
  return withTeam(viewer, teamId, "team.domains", async (client) => {
    const email = await confirmedEmail(client, viewer.userId);
    const known = new Set((await describe(client, teamId, email)).domains);
    const read = asked.map((text) => (known.has(text) ? { domain: text } : readDomain(text, email)));
    const issues = read.flatMap((each, place) =>
      "problem" in each ? [{ path: `domains.${place}`, code: each.problem }] : [],
    );
    if (issues.length > 0) throw new AppError("invalid-input", { issues });
    const domains = read.flatMap((each) => ("domain" in each ? [each.domain] : []));
    await client.query(`DELETE FROM "TeamDomain" WHERE "teamId" = $1 AND domain <> ALL($2::text[])`, [teamId, domains]);
    await client.query(
      `INSERT INTO "TeamDomain" ("teamId", domain, "addedById", "addedAt")
       SELECT $1, d, $3, $4 FROM unnest($2::text[]) AS d ON CONFLICT DO NOTHING`,
      [teamId, domains, viewer.userId, now],
    );
    return describe(client, teamId, email);
  });
}
