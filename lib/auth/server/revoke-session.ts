import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/**
 * Ends a session: its cookie is worthless from the next request on, wherever it is. Ending it twice is harmless.
 * @throws {AppError} `not-found` for a session of somebody else.
 */
export async function revokeSession(viewer: Viewer, sessionId: string, now: Date): Promise<void> {
  const session = await prisma().session.findUnique({ where: { id: sessionId }, select: { userId: true } });
  if (!session || !can(viewer, "session.revoke", session)) throw new AppError("not-found");
  await prisma().session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now } });
}
