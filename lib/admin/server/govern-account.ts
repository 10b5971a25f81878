import "server-only";
import type { AccountRow } from "@/lib/admin/schema";
import { accountSelect, toAccountRow } from "@/lib/admin/server/account-row";
import { can } from "@/lib/auth/policy";
import { lockAdministrators } from "@/lib/auth/server/lock-administrators";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma, type Prisma } from "@/lib/db/prisma";

/**
 * Runs a change of somebody's role or suspension. All such changes run one after the other, and whoever was demoted or suspended
 * a moment ago changes nothing any more; so, as nobody may change himself, an administrator is always left.
 * @throws {AppError} `own-rights`, `not-found`
 */
export async function governAccount<T>(
  viewer: AccountViewer,
  userId: string,
  change: (tx: Prisma.TransactionClient, before: AccountRow) => Promise<T>,
): Promise<T> {
  if (viewer.role === "admin" && viewer.userId === userId) throw new AppError("own-rights");
  if (!can(viewer, "account.govern", { userId })) throw new AppError("not-found");
  return prisma().$transaction(async (tx) => {
    if (!(await lockAdministrators(tx)).includes(viewer.userId)) throw new AppError("not-found");
    return change(tx, await requireAccount(tx, userId));
  });
}

/** @throws {AppError} `not-found`; a deleted account is none. */
export async function requireAccount(tx: Prisma.TransactionClient, userId: string): Promise<AccountRow> {
  const row = await tx.user.findUnique({ where: { id: userId, deletedAt: null }, select: accountSelect });
  if (!row) throw new AppError("not-found");
  return toAccountRow(row);
}
