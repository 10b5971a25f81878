import "server-only";
import { parseCookies } from "@/lib/auth/cookies";
import { parseEmail } from "@/lib/auth/email";
import type { SignInInput } from "@/lib/auth/schema";
import { readDeviceCookie } from "@/lib/auth/server/device-cookie";
import { chargeGuess, refundGuess } from "@/lib/auth/server/guess-limits";
import { hashPassword, needsRehash, verifyPassword } from "@/lib/auth/server/hash-password";
import type { SignInCaller } from "@/lib/auth/server/open-session";
import { recognise, type Recognition } from "@/lib/auth/server/recognise";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/**
 * Judges e-mail and password; opens a new session, or in an account with a second factor asks for it.
 * @throws {AppError} `wrong-credentials`, `account-suspended`, `too-many-requests`
 */
export async function signIn(input: SignInInput, caller: SignInCaller, now: Date): Promise<Recognition> {
  const parsed = parseEmail(input.email);
  const email = "email" in parsed ? parsed.email : "";
  const user = await findUser(email);

  const deviceId = readDeviceCookie(parseCookies(caller.cookieHeader), user?.id);
  const guess = { email, address: caller.address, deviceId };
  await chargeGuess(guess);
  if (!(await verifyPassword(user?.passwordHash ?? undefined, input.password)) || !user?.learner) {
    throw new AppError("wrong-credentials");
  }
  await refundGuess(guess);
  // Told to whoever knows the password alone: to anybody else the account is one like the others.
  if (user.suspendedAt) throw new AppError("account-suspended");
  const passwordHash = user.passwordHash!; // without one nothing is verified
  const recognition = await recognise({ userId: user.id, learnerId: user.learner.id, passwordHash }, caller, now);
  if (needsRehash(passwordHash)) await renewHash(user.id, passwordHash, input.password);
  return recognition;
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
