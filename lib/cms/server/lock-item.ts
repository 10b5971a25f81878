import "server-only";
import type { LineRevision } from "@/lib/cms/newest-revision";
import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/lib/db/prisma";

export interface LockedItem {
  readonly id: string;
  readonly chapter: string;
  readonly use: "practice" | "assessment";
  readonly status: "active" | "retired";
  readonly releasedAt: Date | null;
}

/** Holds the item until the transaction ends, so that its revisions are numbered and moved one after the other. @throws {AppError} not-found */
export async function lockItem(transaction: Prisma.TransactionClient, itemId: string): Promise<LockedItem> {
  const [item] = await transaction.$queryRaw<LockedItem[]>`
    SELECT id, chapter, use, status, "releasedAt" FROM "Item" WHERE id = ${itemId} FOR UPDATE`;
  if (!item) throw new AppError("not-found");
  return item;
}

/** A revision without its words. */
export interface LineEntry extends LineRevision {
  readonly hash: string;
  readonly authorId: string | null;
  readonly behind: string | null;
}

export function listLine(transaction: Prisma.TransactionClient, itemId: string): Promise<LineEntry[]> {
  return transaction.itemRevision.findMany({
    where: { itemId },
    select: {
      ...{ id: true, number: true, origin: true, status: true, baseId: true, publishedAt: true },
      ...{ hash: true, authorId: true, behind: true },
    },
    orderBy: { number: "desc" },
  });
}
