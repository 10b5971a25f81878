import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import type { InviteDescription } from "@/lib/teams/schema";
import { readInvite, requireOpen } from "@/lib/teams/server/invite-row";

/**
 * Into which team a link leads, told to whoever holds it before he joins. What does not work tells nothing of the team, but to a
 * member, who knows it.
 * @throws {AppError} `link-unknown`, `link-revoked`, `link-expired`, `link-spent`
 */
export async function describeInvite(viewer: AccountViewer, token: string, now: Date): Promise<InviteDescription> {
  const invite = await readInvite(pool(), token, viewer.userId);
  if (!invite.isMember) requireOpen(invite, now);
  const { teamId, team, madeBy, role, members, isMember } = invite;
  return { teamId, team, madeBy, role, members, isMember };
}
