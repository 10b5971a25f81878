import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { prisma } from "@/lib/db/prisma";

/** Ends every session of the viewer's account but the one that asks; each is over with its next request. */
export async function revokeOtherSessions(viewer: AccountViewer, now: Date): Promise<{ revoked: number }> {
  const { count } = await prisma().session.updateMany({
    where: { userId: viewer.userId, id: { not: viewer.sessionId }, revokedAt: null },
    data: { revokedAt: now },
  });
  return { revoked: count };
}
