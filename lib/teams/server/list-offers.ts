import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import type { TeamOffers } from "@/lib/teams/domain-schema";
import { domainOf } from "@/lib/teams/email-domain";
import { confirmedEmail } from "@/lib/teams/server/team-domains";

const MOST = 20;

/** The teams that the viewer may join because of his confirmed address, without those in which he is: the largest first. */
export async function listOffers(viewer: AccountViewer): Promise<TeamOffers> {
  const email = await confirmedEmail(pool(), viewer.userId);
  if (email === null) return { domain: null, teams: [] };
  const domain = domainOf(email);
  const { rows } = await pool().query<TeamOffers["teams"][number]>(
    `SELECT t.id AS "teamId", t.name, (SELECT count(*)::int FROM "Membership" o WHERE o."teamId" = t.id) AS members
     FROM "TeamDomain" d JOIN "Team" t ON t.id = d."teamId" AND t."archivedAt" IS NULL
     WHERE d.domain = $1 AND NOT EXISTS (SELECT FROM "Membership" m WHERE m."teamId" = t.id AND m."userId" = $2)
     ORDER BY members DESC, lower(t.name), t.id LIMIT ${MOST}`,
    [domain, viewer.userId],
  );
  return { domain, teams: rows };
}
