const DAY_MS = 86_400_000;

/** A session ends this long after sign-in, whatever happens. */
export const SESSION_ABSOLUTE_MS = 90 * DAY_MS;
/** How stale "last used" may be: a session is written at most this often. */
export const SESSION_TOUCH_MS = 5 * 60_000;

/** So long after signing in a session may do what only the account's owner should, without asking for a password. */
const SESSION_FRESH_MS = 10 * 60_000;

/** Whether somebody has just signed in. */
export function isSessionFresh(createdAt: Date, now: Date): boolean {
  return now.getTime() - createdAt.getTime() < SESSION_FRESH_MS;
}

export interface SessionTimes {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** Whether a session row still signs its holder in. @param idleDays after its last use it is over, whatever is left */
export function isSessionAlive(
  { lastSeenAt, expiresAt, revokedAt }: SessionTimes,
  now: Date,
  idleDays: number,
): boolean {
  return revokedAt === null && now < expiresAt && now.getTime() - lastSeenAt.getTime() < idleDays * DAY_MS;
}
