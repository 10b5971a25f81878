import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { escapeLiteral, transaction } from "@/lib/db/transaction";
import { domainOf } from "@/lib/teams/email-domain";
import { enter, tellJoined } from "@/lib/teams/server/join-team";
import { confirmedEmail } from "@/lib/teams/server/team-domains";

/**
 * The viewer joins a team that is offered to his domain, as a member. Whoever is one already stays as he is.
 * @param shares whether he lets coaches see his progress
 * @throws {AppError} `not-found` where the team is not offered to him, archived ones included
 */
export function acceptOffer(
  viewer: AccountViewer,
  teamId: string,
  shares: boolean,
  now: Date,
): Promise<{ teamId: string; joined: boolean }> {
  return transaction(
    async (client) => {
      const email = await confirmedEmail(client, viewer.userId);
      const { rows } = await client.query<{ name: string; isMember: boolean; isOffered: boolean }>(
        `SELECT t.name, EXISTS (SELECT FROM "Membership" m WHERE m."teamId" = t.id AND m."userId" = $2) AS "isMember",
           t."archivedAt" IS NULL AND EXISTS (SELECT FROM "TeamDomain" d WHERE d."teamId" = t.id AND d.domain = $3) AS "isOffered"
         FROM "Team" t WHERE t.id = $1`,
        [teamId, viewer.userId, email === null ? null : domainOf(email)],
      );
      const team = rows[0];
      if (team?.isMember) return { teamId, joined: false };
      if (!team?.isOffered) throw new AppError("not-found", { message: "no such offer" });
      const joined = await enter(client, { teamId, role: "member" }, viewer, shares ? now : null, now);
      if (joined) await tellJoined(client, { teamId, team: team.name, userId: viewer.userId }, now);
      return { teamId, joined };
    },
    // As by a link: many at once, and whoever archives the team waits.
    `SELECT FROM "Team" WHERE id = ${escapeLiteral(teamId)} FOR SHARE`,
  );
}
