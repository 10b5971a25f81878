import "server-only";
import type { Prisma } from "@/lib/db/prisma";

/**
 * Ends the sessions of an account, and the sign-ins that still owe a second factor; each is over with its next request.
 * @param exceptId a session that stays
 * @returns how many sessions ended
 */
export async function endSessions(
  tx: Prisma.TransactionClient,
  userId: string,
  now: Date,
  exceptId?: string,
): Promise<number> {
  await tx.pendingSignIn.deleteMany({ where: { userId } });
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(exceptId !== undefined && { id: { not: exceptId } }) },
    data: { revokedAt: now },
  });
  return count;
}
