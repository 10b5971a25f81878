/** For how many days a link can be made. */
export const INVITE_DAYS = [1, 7, 30] as const;
export const INVITE_MAX_USES = 500;
export const INVITE_STATES = ["open", "revoked", "expired", "spent"] as const;
export type InviteState = (typeof INVITE_STATES)[number];

interface InviteFacts {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly uses: number;
  readonly maxUses: number;
}

/** What has become of a link by which people join a team. */
export function inviteState({ expiresAt, revokedAt, uses, maxUses }: InviteFacts, now: Date): InviteState {
  if (revokedAt !== null) return "revoked";
  if (now >= expiresAt) return "expired";
  return uses < maxUses ? "open" : "spent";
}
