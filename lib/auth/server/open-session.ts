import "server-only";
import { parseCookies } from "@/lib/auth/cookies";
import { makeDeviceCookie } from "@/lib/auth/server/device-cookie";
import { clearGuestCookie, readGuestCookie } from "@/lib/auth/server/guest-cookie";
import { readSessionCookie } from "@/lib/auth/server/session-cookie";
import { SESSION_ABSOLUTE_MS } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { Prisma, prisma } from "@/lib/db/prisma";
import { recordOrigin } from "@/lib/fair-play/server/record-origin";
import { mergeLearners } from "@/lib/progress/server/merge-learners";

export interface SignInCaller {
  readonly cookieHeader: string | null;
  readonly address: string;
  readonly userAgent: string | null;
}

export interface SignedIn {
  readonly sessionId: string;
  readonly learnerId: string;
  /** `Set-Cookie` values beside the session's own. */
  readonly cookies: readonly string[];
}

/** Whose session it is, and the password hash by which he was recognised, if it was by a password. */
export interface Recognised {
  readonly userId: string;
  readonly learnerId: string;
  readonly passwordHash?: string;
}

/**
 * Opens a new session for somebody who was recognised. The session that this browser had before ends; what its guest did is merged
 * into the account, all in one transaction.
 * @throws {AppError} `wrong-credentials` when the account was deleted, or its password changed, since it was looked at
 */
export async function openSession(who: Recognised, caller: SignInCaller, now: Date): Promise<SignedIn> {
  const { userId, learnerId } = who;
  const cookies = parseCookies(caller.cookieHeader);
  const sessionId = newId();
  const oldSessionId = await readSessionCookie(cookies);
  const guestId = readGuestCookie(cookies);
  await prisma().$transaction(
    async (tx) => {
      // Takes the learners' locks, so it goes before any row lock: deletion takes them in this order too.
      if (guestId) await mergeLearners(tx, { guestId, accountLearnerId: learnerId, now });
      await requireUnchanged(tx, who);
      if (oldSessionId) {
        await tx.session.updateMany({ where: { id: oldSessionId, revokedAt: null }, data: { revokedAt: now } });
      }
      await tx.session.create({
        data: {
          ...{ id: sessionId, userId, createdAt: now, lastSeenAt: now },
          expiresAt: new Date(now.getTime() + SESSION_ABSOLUTE_MS),
          userAgent: caller.userAgent?.slice(0, 200) ?? null,
        },
      });
      await recordOrigin(tx, userId, caller.address, now);
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
  return { sessionId, learnerId, cookies: [clearGuestCookie(), makeDeviceCookie(userId)] };
}

/**
 * A change of password ends all sessions, and so does deletion: a sign-in that was under way meanwhile must not open another. The
 * row lock makes them wait for each other.
 */
async function requireUnchanged(tx: Prisma.TransactionClient, { userId, passwordHash }: Recognised): Promise<void> {
  const found = await tx.$queryRaw<{ passwordHash: string | null }[]>`
    SELECT "passwordHash" FROM "User" WHERE id = ${userId}::uuid AND "deletedAt" IS NULL FOR SHARE`;
  const [user] = found;
  if (!user || (passwordHash !== undefined && user.passwordHash !== passwordHash)) {
    throw new AppError("wrong-credentials");
  }
}
