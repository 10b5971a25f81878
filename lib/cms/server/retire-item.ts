import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { retireOutput } from "@/lib/cms/schema";
import { lockItem } from "@/lib/cms/server/lock-item";
import { lockContent } from "@/lib/content/server/content-lock";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import { reindexAround } from "@/lib/search/server/reindex-item";

/**
 * Takes an item out of use, or back into it; never deletes anything. From then on content/ no longer decides that, and search follows.
 * @throws {AppError} not-found, not-allowed for an instructor who may not review
 */
export async function retireItem(
  viewer: AccountViewer,
  itemId: string,
  retired: boolean,
  now: Date,
): Promise<z.output<typeof retireOutput>> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  if (!can(viewer, "item.retire", {})) throw new AppError("not-allowed");
  return prisma().$transaction(
    async (transaction) => {
      await lockContent(transaction, "alone");
      const item = await lockItem(transaction, itemId);
      const status = retired ? "retired" : "active";
      if (item.status === status) return { itemId, status };
      const data = { status, retiredAt: retired ? now : null, statusById: viewer.userId } as const;
      await reindexAround(transaction, itemId, now, () =>
        transaction.item.update({ where: { id: itemId }, data, select: { id: true } }),
      );
      return { itemId, status };
    },
    { maxWait: 20_000, timeout: 120_000 },
  );
}
