import "server-only";
import type { ProvidedPerson, ProviderProblem } from "@/lib/auth/provider";
import type { AccountViewer } from "@/lib/auth/viewer";
import { prisma } from "@/lib/db/prisma";

/**
 * Adds a way into the viewer's own account. Connecting what is connected already changes nothing; an identity that leads into
 * another account, or a second one of the same provider, is refused.
 */
export async function connectIdentity(
  viewer: AccountViewer,
  { provider, subject }: ProvidedPerson,
  now: Date,
): Promise<ProviderProblem | undefined> {
  const { userId } = viewer;
  return prisma().$transaction(async (tx) => {
    // Waits for a deletion under way: a tombstone gets no way in.
    const alive = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "User" WHERE id = ${userId}::uuid AND "deletedAt" IS NULL AND "suspendedAt" IS NULL FOR SHARE`;
    if (alive.length === 0) return "signed-out";
    const made = await tx.identity.createMany({
      data: [{ provider, subject, userId, createdAt: now }],
      skipDuplicates: true,
    });
    if (made.count === 1) return undefined;
    const found = await tx.identity.findUnique({
      where: { provider_subject: { provider, subject } },
      select: { userId: true },
    });
    if (found?.userId === userId) return undefined;
    return found ? "identity-taken" : "already-connected";
  });
}
