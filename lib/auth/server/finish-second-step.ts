import "server-only";
import { parseCookies } from "@/lib/auth/cookies";
import { readDeviceCookie } from "@/lib/auth/server/device-cookie";
import { chargeGuess, refundGuess } from "@/lib/auth/server/guess-limits";
import { openSession, type SignedIn, type SignInCaller } from "@/lib/auth/server/open-session";
import { clearSecondStepCookie, readSecondStepCookie } from "@/lib/auth/server/second-step-cookie";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import { proveSecondFactor } from "@/lib/second-factor/server/prove-second-factor";

/**
 * Judges a code of the second factor and opens the session that waited for it in this browser. Of the waiting sign-in, the code and
 * the session all are used up together or none is; a wrong code leaves time for another.
 * @returns besides the session, how many recovery codes are left where one was used
 * @throws {AppError} `second-step-expired`, `wrong-code`, `account-suspended`, `too-many-requests`
 */
export async function finishSecondStep(
  code: string,
  caller: SignInCaller,
  now: Date,
): Promise<{ signedIn: SignedIn; recoveryLeft: number | null }> {
  const cookies = parseCookies(caller.cookieHeader);
  const id = readSecondStepCookie(cookies);
  const user = id === undefined ? undefined : await findUser(id, now);
  if (!id || !user?.learner || user.email === null) throw new AppError("second-step-expired");
  if (user.suspendedAt !== null) throw new AppError("account-suspended");

  const guess = {
    ...{ email: user.email, address: caller.address, isCode: true as const },
    deviceId: readDeviceCookie(cookies, user.id),
  };
  await chargeGuess(guess);
  let recoveryLeft: number | null = null;
  const signedIn = await openSession({ userId: user.id, learnerId: user.learner.id }, caller, now, async (tx) => {
    // The factor's lock first: whoever takes it away deletes what waits for it afterwards.
    ({ recoveryLeft } = await proveSecondFactor(tx, user.id, code, now));
    const { count } = await tx.pendingSignIn.deleteMany({ where: { id, expiresAt: { gt: now } } });
    if (count === 0) throw new AppError("second-step-expired");
  });
  await refundGuess(guess);
  return { signedIn: { ...signedIn, cookies: [...signedIn.cookies, clearSecondStepCookie()] }, recoveryLeft };
}

async function findUser(pendingId: string, now: Date) {
  const pending = await prisma().pendingSignIn.findUnique({
    where: { id: pendingId, expiresAt: { gt: now } },
    select: { user: { select: { id: true, email: true, suspendedAt: true, learner: { select: { id: true } } } } },
  });
  return pending?.user;
}
