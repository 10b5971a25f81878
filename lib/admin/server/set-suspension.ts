import "server-only";
import type { AccountRow } from "@/lib/admin/schema";
import { accountSelect, toAccountRow } from "@/lib/admin/server/account-row";
import { governAccount } from "@/lib/admin/server/govern-account";
import { endSessions } from "@/lib/auth/server/end-sessions";
import { revokeLinks } from "@/lib/auth/server/make-link";
import type { AccountViewer } from "@/lib/auth/viewer";

/**
 * Suspends an account or lets it in again. A suspended account is nobody from its next request on: its sessions end, and do not
 * come back with it; its own password links and the links that it made end too.
 * @throws {AppError} `own-rights`, `not-found`
 */
export async function setSuspension(
  viewer: AccountViewer,
  userId: string,
  suspended: boolean,
  now: Date,
): Promise<AccountRow> {
  return governAccount(viewer, userId, async (tx, before) => {
    if (suspended === before.isSuspended) return before;
    if (suspended) {
      await endSessions(tx, userId, now);
      await revokeLinks(tx, { purpose: "password", userId }, now);
      await revokeLinks(tx, { madeById: userId }, now);
    }
    const row = await tx.user.update({
      where: { id: userId },
      data: { suspendedAt: suspended ? now : null },
      select: accountSelect,
    });
    return toAccountRow(row);
  });
}
