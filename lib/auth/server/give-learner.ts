import "server-only";
import { newId } from "@/lib/core/ids";
import type { Prisma } from "@/lib/db/prisma";

/**
 * Gives a new account its learner: the guest who asks, so that no row moves; a new one where there is no guest, or where he belongs
 * to an account already.
 */
export async function giveLearner(
  tx: Prisma.TransactionClient,
  guestId: string | undefined,
  userId: string,
  now: Date,
): Promise<string> {
  if (guestId && (await attachGuest(tx, guestId, userId, now))) return guestId;
  const id = newId();
  await tx.learner.create({ data: { id, kind: "account", userId, createdAt: now, lastSeenAt: now } });
  return id;
}

/** False when the guest belongs to an account already, as when two tabs sign up at once: one statement decides who was first. */
async function attachGuest(
  tx: Prisma.TransactionClient,
  learnerId: string,
  userId: string,
  now: Date,
): Promise<boolean> {
  const attached = await tx.$executeRaw`
    INSERT INTO "Learner" AS l (id, kind, "userId", "createdAt", "lastSeenAt")
    VALUES (${learnerId}::uuid, 'account', ${userId}::uuid, ${now}, ${now})
    ON CONFLICT (id) DO UPDATE SET kind = 'account', "userId" = EXCLUDED."userId", "lastSeenAt" = EXCLUDED."lastSeenAt"
    WHERE l.kind = 'guest' AND l."userId" IS NULL AND l."mergedIntoId" IS NULL`;
  return attached === 1;
}
