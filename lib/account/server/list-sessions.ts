import "server-only";
import type { Session } from "@/lib/account/schema";
import { describeDevice } from "@/lib/auth/describe-device";
import { isSessionAlive } from "@/lib/auth/session";
import type { AccountViewer } from "@/lib/auth/viewer";
import { prisma } from "@/lib/db/prisma";
import { knownSiteSettings } from "@/lib/site-settings/server/read-site-settings";

/** Where the viewer's account is signed in: this browser first, then the one that was seen last. */
export async function listSessions(viewer: AccountViewer, now: Date): Promise<{ sessions: Session[] }> {
  const rows = await prisma().session.findMany({
    where: { userId: viewer.userId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, createdAt: true, lastSeenAt: true, expiresAt: true, revokedAt: true, userAgent: true },
  });
  const sessions = rows
    .filter((row) => isSessionAlive(row, now, knownSiteSettings().retention.sessionIdleDays))
    .map(({ id, createdAt, lastSeenAt, userAgent }) => ({
      ...{ id, isCurrent: id === viewer.sessionId, ...describeDevice(userAgent) },
      ...{ createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString() },
    }));
  return { sessions: sessions.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent)) };
}
