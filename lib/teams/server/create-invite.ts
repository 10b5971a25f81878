import "server-only";
import { linkUrl } from "@/lib/auth/link";
import { hashToken, newToken } from "@/lib/auth/server/link-token";
import type { AccountViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import type { CreateInviteInput } from "@/lib/teams/schema";
import { withTeam } from "@/lib/teams/server/require-team";

const DAY_MS = 86_400_000;

/**
 * Makes a link by which people join the team. Its token exists in the answer alone: whoever loses it makes another.
 * @throws {AppError} `not-found`, `not-allowed`, `team-archived`
 */
export function createInvite(
  viewer: AccountViewer,
  teamId: string,
  { role, days, maxUses, locale }: CreateInviteInput,
  now: Date,
): Promise<{ inviteId: string; url: string; expiresAt: string }> {
  const action = role === "coach" ? "team.inviteCoach" : "team.invite";
  return withTeam(viewer, teamId, action, async (client) => {
    const [inviteId, token, expiresAt] = [newId(), newToken(), new Date(now.getTime() + days * DAY_MS)];
    await client.query(
      `INSERT INTO "TeamInvite" (id, "teamId", "tokenHash", role, "madeById", "createdAt", "expiresAt", "maxUses")
       VALUES ($1, $2, $3, $4::"TeamRole", $5, $6, $7, $8)`,
      [inviteId, teamId, hashToken(token), role, viewer.userId, now, expiresAt, maxUses],
    );
    return { inviteId, url: linkUrl(env().PUBLIC_URL, locale, "team", token), expiresAt: expiresAt.toISOString() };
  });
}
