import "server-only";
import { parseCookies } from "@/lib/auth/cookies";
import { makeDeviceCookie } from "@/lib/auth/server/device-cookie";
import { clearGuestCookie, readGuestCookie } from "@/lib/auth/server/guest-cookie";
import { requireUnchanged, type Recognised } from "@/lib/auth/server/require-unchanged";
import { readSessionCookie } from "@/lib/auth/server/session-cookie";
import { SESSION_ABSOLUTE_MS } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { type Prisma, prisma } from "@/lib/db/prisma";
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

/**
 * Opens a new session for somebody who was recognised. The session that this browser had before ends; what its guest did is merged
 * into the account, all in one transaction.
 * @param prove shows the second factor, in an account that has one
 * @throws {AppError} `wrong-credentials` when the account was deleted, its password changed, or a second factor switched on, since it
 *   was looked at; what `prove` throws
 */
export async function openSession(
  who: Recognised,
  caller: SignInCaller,
  now: Date,
  prove?: (tx: Prisma.TransactionClient) => Promise<void>,
): Promise<SignedIn> {
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
      await (prove ?? requireNoSecondFactor(userId))(tx);
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

/** Switching one on waits for the row lock of a sign-in, or the sign-in for it: then the account is not as it was looked at. */
function requireNoSecondFactor(userId: string) {
  return async (tx: Prisma.TransactionClient): Promise<void> => {
    if ((await tx.secondFactor.count({ where: { userId } })) > 0) throw new AppError("wrong-credentials");
  };
}
