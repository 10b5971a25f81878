import "server-only";
import { parseCookies } from "@/lib/auth/cookies";
import { parseEmail } from "@/lib/auth/email";
import type { SignInInput } from "@/lib/auth/schema";
import { clearGuestCookie, readGuestCookie } from "@/lib/auth/server/guest-cookie";
import { makeDeviceCookie, readDeviceCookie } from "@/lib/auth/server/device-cookie";
import { chargeGuess, refundGuess } from "@/lib/auth/server/guess-limits";
import { hashPassword, needsRehash, verifyPassword } from "@/lib/auth/server/hash-password";
import { readSessionCookie } from "@/lib/auth/server/session-cookie";
import { SESSION_ABSOLUTE_MS } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { prisma } from "@/lib/db/prisma";
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
 * Judges e-mail and password and opens a new session. The session that this browser had before ends; what its guest did is merged
 * into the account, all in one transaction.
 * @throws {AppError} `wrong-credentials`, `account-suspended`, `too-many-requests`
 */
export async function signIn(input: SignInInput, caller: SignInCaller, now: Date): Promise<SignedIn> {
  const cookies = parseCookies(caller.cookieHeader);
  const parsed = parseEmail(input.email);
  const email = "email" in parsed ? parsed.email : "";
  const user = await findUser(email);

  const guess = { email, address: caller.address, deviceId: readDeviceCookie(cookies, user?.id) };
  await chargeGuess(guess);
  if (!(await verifyPassword(user?.passwordHash ?? undefined, input.password)) || !user?.learner) {
    throw new AppError("wrong-credentials");
  }
  await refundGuess(guess);
  // Told to whoever knows the password alone: to anybody else the account is one like the others.
  if (user.suspendedAt) throw new AppError("account-suspended");
  if (user.passwordHash && needsRehash(user.passwordHash)) await renewHash(user.id, user.passwordHash, input.password);

  const sessionId = newId();
  const learnerId = user.learner.id;
  const oldSessionId = await readSessionCookie(cookies);
  const guestId = readGuestCookie(cookies);
  await prisma().$transaction(
    async (tx) => {
      if (oldSessionId) {
        await tx.session.updateMany({ where: { id: oldSessionId, revokedAt: null }, data: { revokedAt: now } });
      }
      await tx.session.create({
        data: {
          id: sessionId,
          userId: user.id,
          createdAt: now,
          lastSeenAt: now,
          expiresAt: new Date(now.getTime() + SESSION_ABSOLUTE_MS),
          userAgent: caller.userAgent?.slice(0, 200) ?? null,
        },
      });
      if (guestId) await mergeLearners(tx, { guestId, accountLearnerId: learnerId, now });
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
  return { sessionId, learnerId, cookies: [clearGuestCookie(), makeDeviceCookie(user.id)] };
}

function findUser(email: string) {
  return prisma().user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, suspendedAt: true, learner: { select: { id: true } } },
  });
}

async function renewHash(userId: string, oldHash: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  // Not when the password was changed meanwhile.
  await prisma().user.updateMany({ where: { id: userId, passwordHash: oldHash }, data: { passwordHash } });
}
