import "server-only";
import type { AccountPage, AccountQuery } from "@/lib/admin/schema";
import { accountSelect, toAccountRow } from "@/lib/admin/server/account-row";
import { PAGE_SIZE, takePage } from "@/lib/admin/take-page";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma, type Prisma } from "@/lib/db/prisma";

/**
 * One page of the accounts, newest first; deleted ones are not listed.
 * @throws {AppError} `not-found` for everybody but an administrator
 */
export async function listAccounts(viewer: Viewer, query: AccountQuery): Promise<AccountPage> {
  if (!can(viewer, "account.list", {})) throw new AppError("not-found");
  const { q = "", role, state, cursor } = query;
  const words = q.trim().split(/\s+/).filter(Boolean);
  const rows = await prisma().user.findMany({
    where: {
      deletedAt: null,
      ...(role && { role }),
      ...(state && STATE[state]),
      ...(cursor && { id: { lt: cursor } }),
      AND: words.map((word) => ({ OR: [{ email: includes(word) }, { nickname: includes(word) }] })),
    },
    orderBy: { id: "desc" },
    take: PAGE_SIZE + 1,
    select: accountSelect,
  });
  const { shown, nextCursor } = takePage(rows);
  return { accounts: shown.map(toAccountRow), nextCursor };
}

const STATE = {
  active: { suspendedAt: null },
  unverified: { suspendedAt: null, emailVerifiedAt: null },
  suspended: { suspendedAt: { not: null } },
} as const satisfies Record<NonNullable<AccountQuery["state"]>, Prisma.UserWhereInput>;

/** Prisma hands % and _ on to LIKE, where they would match anything. */
function includes(word: string) {
  return { contains: word.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
}
