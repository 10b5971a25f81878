import "server-only";
import { hashToken } from "@/lib/auth/server/link-token";
import type { TeamRole } from "@/lib/auth/team-facts";
import { AppError } from "@/lib/core/errors";
import type { Queryable } from "@/lib/db/pool";
import { inviteState } from "@/lib/teams/invite-state";

export interface InviteRow {
  readonly id: string;
  readonly teamId: string;
  readonly team: string;
  readonly role: TeamRole;
  readonly madeBy: string | null;
  readonly members: number;
  readonly expiresAt: Date;
  /** When it was withdrawn, or else when its team was archived. */
  readonly revokedAt: Date | null;
  readonly uses: number;
  readonly maxUses: number;
  readonly isMember: boolean;
}

/** The link of a token, whatever became of it. @throws {AppError} `link-unknown` */
export async function readInvite(client: Queryable, token: string, userId: string): Promise<InviteRow> {
  const { rows } = await client.query<InviteRow>(
    `SELECT i.id, i."teamId", t.name AS team, i.role, u.nickname AS "madeBy", i."expiresAt", i.uses, i."maxUses",
       coalesce(i."revokedAt", t."archivedAt") AS "revokedAt",
       (SELECT count(*)::int FROM "Membership" m WHERE m."teamId" = t.id) AS members,
       EXISTS (SELECT 1 FROM "Membership" m WHERE m."teamId" = t.id AND m."userId" = $2) AS "isMember"
     FROM "TeamInvite" i JOIN "Team" t ON t.id = i."teamId" LEFT JOIN "User" u ON u.id = i."madeById" WHERE i."tokenHash" = $1`,
    [hashToken(token), userId],
  );
  if (!rows[0]) throw new AppError("link-unknown");
  return rows[0];
}

const CODE = { revoked: "link-revoked", expired: "link-expired", spent: "link-spent" } as const;

/** Says why a link does not work. @throws {AppError} `link-revoked`, `link-expired`, `link-spent` */
export function requireOpen(invite: InviteRow, now: Date): void {
  const state = inviteState(invite, now);
  if (state !== "open") throw new AppError(CODE[state]);
}
