import "server-only";
import { endSessions } from "@/lib/auth/server/end-sessions";
import type { AccountViewer } from "@/lib/auth/viewer";
import { prisma } from "@/lib/db/prisma";

/** Ends every session of the viewer's account but the one that asks; each is over with its next request. */
export async function revokeOtherSessions(viewer: AccountViewer, now: Date): Promise<{ revoked: number }> {
  const { userId, sessionId } = viewer;
  return { revoked: await prisma().$transaction((tx) => endSessions(tx, userId, now, sessionId)) };
}
