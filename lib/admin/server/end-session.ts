import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/**
 * Ends one session of somebody's account: its cookie is worthless from the next request on. Ending it twice is harmless.
 * @throws {AppError} `not-found` for everybody but an administrator, and for a session that is not the account's
 */
export async function endSession(viewer: Viewer, userId: string, sessionId: string, now: Date): Promise<void> {
  if (!can(viewer, "session.govern", { userId })) throw new AppError("not-found");
  const session = await prisma().session.findUnique({ where: { id: sessionId, userId }, select: { id: true } });
  if (!session) throw new AppError("not-found");
  await prisma().session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now } });
}
