import "server-only";
import { consumeLink } from "@/lib/auth/server/require-link";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/**
 * Confirms the address that a link was sent to, whoever is signed in: holding the link is the proof. An address that its account
 * has changed since is not confirmed.
 * @throws {AppError} `link-unknown`, `link-used`, `link-revoked`, `link-expired`
 */
export async function verifyEmail(token: string, now: Date): Promise<{ userId: string }> {
  return prisma().$transaction(async (tx) => {
    const { userId, email } = await consumeLink(tx, "verification", token, now);
    if (userId === null || email === null) throw new AppError("link-revoked");
    const { count } = await tx.user.updateMany({
      where: { id: userId, email, deletedAt: null },
      data: { emailVerifiedAt: now },
    });
    if (count === 0) throw new AppError("link-revoked");
    return { userId };
  });
}
