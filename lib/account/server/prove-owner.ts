import "server-only";
import { can } from "@/lib/auth/policy";
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

/**
 * That it is still the account's owner who asks: by its password, or in an account that has none by having just signed in.
 * @throws {AppError} `wrong-password`, `fresh-sign-in-required`, `too-many-requests`, `not-found`, `invalid-input` (the password is missing)
 */
export async function proveOwner(
  viewer: AccountViewer,
  password: string | undefined,
  address: string,
  now: Date,
): Promise<{ email: string }> {
  const user = await prisma().user.findUnique({
    where: { id: viewer.userId },
    select: { id: true, email: true, passwordHash: true },
  });
  if (!user?.email || !can(viewer, "account.change", { userId: user.id })) throw new AppError("not-found");
  const { email, passwordHash } = user;
  if (passwordHash === null) await requireFreshSession(viewer, now);
  else if (!password)
    throw new AppError("invalid-input", { issues: [{ path: "password", code: "password-required" }] });
  else await provePassword(viewer, { email, passwordHash }, password, address);
  return { email };
}
