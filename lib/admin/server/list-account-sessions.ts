import "server-only";
import type { AccountSessions } from "@/lib/admin/schema";
import { requireAccount } from "@/lib/admin/server/govern-account";
import { describeDevice } from "@/lib/auth/describe-device";
import { can } from "@/lib/auth/policy";
import { isSessionAlive } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import { knownSiteSettings } from "@/lib/site-settings/server/read-site-settings";

/**
 * Where an account is signed in: devices and times alone, the one that was seen last first.
 * @throws {AppError} `not-found` for everybody but an administrator, and for an account that is not there
 */
export async function listAccountSessions(viewer: Viewer, userId: string, now: Date): Promise<AccountSessions> {
  if (!can(viewer, "session.govern", { userId })) throw new AppError("not-found");
  await requireAccount(prisma(), userId);
  const rows = await prisma().session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, createdAt: true, lastSeenAt: true, expiresAt: true, revokedAt: true, userAgent: true },
  });
  const { sessionIdleDays } = knownSiteSettings().retention;
  return {
    sessions: rows
      .filter((row) => isSessionAlive(row, now, sessionIdleDays))
      .map(({ id, userAgent, createdAt, lastSeenAt }) => ({
        ...{ id, ...describeDevice(userAgent) },
        ...{ createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString() },
      })),
  };
}
