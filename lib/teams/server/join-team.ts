import "server-only";
import type { PoolClient } from "pg";
import type { AccountViewer } from "@/lib/auth/viewer";
import { transaction } from "@/lib/db/transaction";
import { MARK_SCORES } from "@/lib/points/server/mark-scores";
import { ALL_TIME } from "@/lib/points/weeks";
import { readInvite, requireOpen, type InviteRow } from "@/lib/teams/server/invite-row";
import { tellTeam } from "@/lib/teams/server/tell-team";

/**
 * The viewer joins a team by a link. Whoever is a member already stays as he is and uses nothing up.
 * @param shares whether he lets coaches see his progress
 * @throws {AppError} `link-unknown`, `link-revoked`, `link-expired`, `link-spent`
 */
export function joinTeam(
  viewer: AccountViewer,
  { token, shares }: { readonly token: string; readonly shares: boolean },
  now: Date,
): Promise<{ teamId: string; joined: boolean }> {
  return transaction(async (client) => {
    const { teamId } = await readInvite(client, token, viewer.userId);
    // Many may join at once; who archives the team or changes its members waits, and the reading below sees what he did.
    await client.query(`SELECT FROM "Team" WHERE id = $1 FOR SHARE`, [teamId]);
    const invite = await readInvite(client, token, viewer.userId);
    if (invite.isMember) return { teamId, joined: false };
    requireOpen(invite, now);
    const joined = await enter(client, invite, viewer, shares ? now : null, now);
    if (joined && !(await takeUse(client, invite.id, now)))
      requireSpent(await readInvite(client, token, viewer.userId), now);
    if (joined) await tellJoined(client, { teamId, team: invite.team, userId: viewer.userId }, now);
    return { teamId, joined };
  });
}

/** Whether a row was written: of two tabs that join at once the second waits and finds the first one's. */
export async function enter(
  client: PoolClient,
  into: Pick<InviteRow, "teamId" | "role">,
  { userId, learnerId }: AccountViewer,
  sharesSince: Date | null,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO "Membership" ("teamId", "userId", role, "joinedAt", "sharesSince") VALUES ($1, $2, $3::"TeamRole", $4, $5)
     ON CONFLICT DO NOTHING`,
    [into.teamId, userId, into.role, now, sharesSince],
  );
  if (rowCount !== 1) return false;
  // So that the team's board counts what he has.
  await client.query(MARK_SCORES, [learnerId, [ALL_TIME]]);
  return true;
}

interface Joined {
  readonly teamId: string;
  readonly team: string;
  readonly userId: string;
}

/** Owners and coaches are told once a day that somebody joined, however many do. */
export function tellJoined(client: PoolClient, { teamId, team, userId }: Joined, now: Date): Promise<void> {
  const about = `joined:${teamId}:${now.toISOString().slice(0, 10)}`;
  return tellTeam(
    client,
    { teamId, team, what: "joined", to: { roles: ["owner", "coach"] }, except: userId, about },
    now,
  );
}

/** One statement decides who gets the last use; those who come too late are undone with their membership. */
async function takeUse(client: PoolClient, inviteId: string, now: Date): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE "TeamInvite" SET uses = uses + 1
     WHERE id = $1 AND uses < "maxUses" AND "revokedAt" IS NULL AND "expiresAt" > $2`,
    [inviteId, now],
  );
  return rowCount === 1;
}

function requireSpent(invite: InviteRow, now: Date): never {
  requireOpen(invite, now);
  throw new Error(`The link ${invite.id} is open, yet it could not be used.`);
}
