import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/**
 * Withdraws an invitation; withdrawing it twice is harmless.
 * @throws {AppError} `not-found`, `link-used` when an account was made with it already
 */
export async function revokeInvitation(viewer: AccountViewer, id: string, now: Date): Promise<void> {
  if (!can(viewer, "invitation.manage", {})) throw new AppError("not-found");
  await prisma().oneTimeLink.updateMany({
    where: { id, purpose: "invitation", usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  const row = await prisma().oneTimeLink.findUnique({
    where: { id, purpose: "invitation" },
    select: { usedAt: true },
  });
  if (!row) throw new AppError("not-found");
  if (row.usedAt !== null) throw new AppError("link-used");
}
