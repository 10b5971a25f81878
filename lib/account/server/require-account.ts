import "server-only";
import type { Account } from "@/lib/account/schema";
import { can } from "@/lib/auth/policy";
import { isProviderId } from "@/lib/auth/provider";
import { listProviders } from "@/lib/auth/server/list-providers";
import { isSessionFresh } from "@/lib/auth/session";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import { describeSecondFactor } from "@/lib/second-factor/server/describe-second-factor";

/**
 * The viewer's own account.
 * @throws {AppError} `not-found` when it was deleted meanwhile
 */
export async function requireAccount(viewer: AccountViewer, now: Date): Promise<Account> {
  const user = await prisma().user.findUnique({
    where: { id: viewer.userId },
    select: {
      ...{
        id: true,
        email: true,
        emailVerifiedAt: true,
        nickname: true,
        role: true,
        createdAt: true,
        passwordHash: true,
      },
      identities: { select: { provider: true, createdAt: true }, orderBy: { createdAt: "asc" } },
      sessions: { where: { id: viewer.sessionId }, select: { createdAt: true } },
    },
  });
  if (!user?.email || !can(viewer, "account.read", { userId: user.id })) throw new AppError("not-found");
  return {
    email: user.email,
    isEmailVerified: user.emailVerifiedAt !== null,
    nickname: user.nickname,
    createdAt: user.createdAt.toISOString(),
    hasPassword: user.passwordHash !== null,
    isFresh: user.sessions.some(({ createdAt }) => isSessionFresh(createdAt, now)),
    secondFactor: await describeSecondFactor(user),
    identities: user.identities.flatMap(({ provider, createdAt }) =>
      isProviderId(provider) ? [{ provider, connectedAt: createdAt.toISOString() }] : [],
    ),
    providers: [...listProviders()],
  };
}
