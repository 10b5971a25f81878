import "server-only";
import { chargeGuess, refundGuess } from "@/lib/auth/server/guess-limits";
import { verifyPassword } from "@/lib/auth/server/hash-password";
import { isSessionFresh } from "@/lib/auth/session";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/**
 * That whoever holds this session knows the account's password. Guesses are counted by the session, so that a stolen one gains no
 * more tries than a stranger has, and a stranger's guesses do not lock the owner out of his own account.
 * @throws {AppError} `wrong-password`, `too-many-requests`
 */
export async function provePassword(
  viewer: AccountViewer,
  user: { readonly email: string; readonly passwordHash: string | null },
  password: string,
  address: string,
): Promise<void> {
  const guess = { email: user.email, address, deviceId: viewer.sessionId };
  await chargeGuess(guess);
  if (!(await verifyPassword(user.passwordHash ?? undefined, password))) throw new AppError("wrong-password");
  await refundGuess(guess);
}

/**
 * That somebody has just signed in.
 * @throws {AppError} `fresh-sign-in-required`
 */
export async function requireFreshSession(viewer: AccountViewer, now: Date): Promise<void> {
  const session = await prisma().session.findUnique({ where: { id: viewer.sessionId }, select: { createdAt: true } });
  if (!session || !isSessionFresh(session.createdAt, now)) throw new AppError("fresh-sign-in-required");
}
