import "server-only";
import type { InvitationPage } from "@/lib/admin/schema";
import { PAGE_SIZE, takePage } from "@/lib/admin/take-page";
import { linkState } from "@/lib/auth/link";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/**
 * One page of the invitations, newest first, and what became of each.
 * @throws {AppError} `not-found` for everybody but an administrator
 */
export async function listInvitations(viewer: Viewer, cursor: string | undefined, now: Date): Promise<InvitationPage> {
  if (!can(viewer, "invitation.manage", {})) throw new AppError("not-found");
  const rows = await prisma().oneTimeLink.findMany({
    where: { purpose: "invitation", ...(cursor && { id: { lt: cursor } }) },
    orderBy: { id: "desc" },
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      email: true,
      role: true,
      createdAt: true,
      expiresAt: true,
      usedAt: true,
      revokedAt: true,
      madeBy: { select: { nickname: true } },
    },
  });
  const { shown, nextCursor } = takePage(rows);
  return {
    invitations: shown.map((row) => ({
      invitationId: row.id,
      email: row.email,
      role: row.role ?? "learner",
      state: linkState(row, now),
      madeBy: row.madeBy?.nickname ?? null,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    })),
    nextCursor,
  };
}
