import "server-only";
import type { ChangePasswordInput } from "@/lib/account/schema";
import { provePassword, requireFreshSession } from "@/lib/account/server/prove-owner";
import { findPasswordProblem } from "@/lib/auth/password";
import { can } from "@/lib/auth/policy";
import { endSessions } from "@/lib/auth/server/end-sessions";
import { hashPassword } from "@/lib/auth/server/hash-password";
import { revokeLinks } from "@/lib/auth/server/make-link";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/**
 * Changes the password, or sets the first one of an account that has none. All other sessions end with it, and so do links that
 * would set another password; this session stays.
 * @throws {AppError} `wrong-password`, `fresh-sign-in-required`, `too-many-requests`, `not-found`, `invalid-input` (by code: what is wrong with
 *   the new password, or that the current one is missing)
 */
export async function changePassword(
  { current, password }: ChangePasswordInput,
  viewer: AccountViewer,
  address: string,
  now: Date,
): Promise<void> {
  const user = await prisma().user.findUnique({
    where: { id: viewer.userId },
    select: { id: true, email: true, nickname: true, passwordHash: true },
  });
  if (!user?.email || !can(viewer, "account.change", { userId: user.id })) throw new AppError("not-found");
  const { email, nickname, passwordHash: oldHash } = user;

  const problem = findPasswordProblem(password, { email, nickname });
  const issues = [
    ...(oldHash !== null && !current ? [{ path: "current", code: "password-required" }] : []),
    ...(problem ? [{ path: "password", code: problem }] : []),
  ];
  if (issues.length > 0) throw new AppError("invalid-input", { issues });
  if (oldHash === null) await requireFreshSession(viewer, now);
  else await provePassword(viewer, { email, passwordHash: oldHash }, current!, address); // looked at above

  const passwordHash = await hashPassword(password);
  await prisma().$transaction(async (tx) => {
    // Not when it was changed meanwhile: then the current password was another one.
    const changed = await tx.user.updateMany({
      where: { id: user.id, passwordHash: oldHash, deletedAt: null },
      data: { passwordHash },
    });
    if (changed.count === 0) throw new AppError("wrong-password");
    await endSessions(tx, user.id, now, viewer.sessionId);
    await revokeLinks(tx, { purpose: "password", userId: user.id }, now);
  });
}
