import "server-only";
import { can } from "@/lib/auth/policy";
import type { TeamRole } from "@/lib/auth/team-facts";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import { inviteState } from "@/lib/teams/invite-state";
import type { InviteList } from "@/lib/teams/schema";
import { factsOf, requireTeam } from "@/lib/teams/server/require-team";

const SHOWN = 100;

interface Row {
  inviteId: string;
  role: TeamRole;
  madeBy: string | null;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  maxUses: number;
  uses: number;
}

/**
 * The team's links with what is left of them: those that work first, then the newest.
 * @throws {AppError} `not-found`, `not-allowed`, `team-archived`
 */
export async function listInvites(viewer: AccountViewer, teamId: string, now: Date): Promise<InviteList> {
  const team = await requireTeam(pool(), viewer, teamId, "team.invite");
  const mayEndAll = can(viewer, "team.inviteCoach", factsOf(team));
  const { rows } = await pool().query<Row>(
    `SELECT i.id AS "inviteId", i.role, u.nickname AS "madeBy", i."createdAt", i."expiresAt", i."revokedAt", i."maxUses", i.uses
     FROM "TeamInvite" i LEFT JOIN "User" u ON u.id = i."madeById" WHERE i."teamId" = $1
     ORDER BY i."revokedAt" IS NULL AND i."expiresAt" > $2 AND i.uses < i."maxUses" DESC, i."createdAt" DESC, i.id LIMIT ${SHOWN}`,
    [teamId, now],
  );
  return {
    invites: rows.map(({ revokedAt, ...row }) => {
      const state = inviteState({ ...row, revokedAt }, now);
      return {
        ...row,
        state,
        createdAt: row.createdAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
        isRevocable: state === "open" && (mayEndAll || row.role === "member"),
      };
    }),
  };
}
