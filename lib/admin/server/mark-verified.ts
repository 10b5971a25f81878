import "server-only";
import type { AccountRow } from "@/lib/admin/schema";
import { accountSelect, toAccountRow } from "@/lib/admin/server/account-row";
import { requireAccount } from "@/lib/admin/server/govern-account";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/**
 * An administrator's word that an address belongs to its account's person.
 * @throws {AppError} `not-found`
 */
export async function markVerified(viewer: AccountViewer, userId: string, now: Date): Promise<AccountRow> {
  if (!can(viewer, "account.assist", { userId })) throw new AppError("not-found");
  const before = await requireAccount(prisma(), userId);
  if (before.isVerified) return before;
  const row = await prisma().user.update({
    where: { id: userId },
    data: { emailVerifiedAt: now },
    select: accountSelect,
  });
  return toAccountRow(row);
}
