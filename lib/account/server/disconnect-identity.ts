import "server-only";
import type { ProviderId } from "@/lib/auth/provider";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/**
 * Takes a way into the viewer's account away. Taking away what is not there changes nothing.
 * @throws {AppError} `last-way-in`, `not-found`
 */
export async function disconnectIdentity(viewer: AccountViewer, provider: ProviderId): Promise<void> {
  const { userId } = viewer;
  await prisma().$transaction(async (tx) => {
    // Two tabs that take away one way each must see each other.
    const found = await tx.$queryRaw<{ hasPassword: boolean }[]>`
      SELECT "passwordHash" IS NOT NULL AS "hasPassword" FROM "User"
      WHERE id = ${userId}::uuid AND "deletedAt" IS NULL FOR UPDATE`;
    const [user] = found;
    if (!user || !can(viewer, "account.change", { userId })) throw new AppError("not-found");
    await tx.identity.deleteMany({ where: { userId, provider } });
    if (!user.hasPassword && (await tx.identity.count({ where: { userId } })) === 0) throw new AppError("last-way-in");
  });
}
