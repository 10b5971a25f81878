import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { cleanTexts } from "@/lib/cms/clean-text";
import type { itemFactsInput, itemFactsOutput } from "@/lib/cms/schema";
import { lockItem } from "@/lib/cms/server/lock-item";
import { toDay } from "@/lib/cms/to-day";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/** Sets the day of the next look at an item, and its tags; what is not named stays. @throws {AppError} not-found */
export async function changeItemFacts(
  viewer: AccountViewer,
  itemId: string,
  { reviewOn, tags }: z.output<typeof itemFactsInput>,
): Promise<z.output<typeof itemFactsOutput>> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  return prisma().$transaction(async (transaction) => {
    await lockItem(transaction, itemId);
    if (reviewOn !== undefined)
      await transaction.item.update({
        where: { id: itemId },
        data: { reviewOn: reviewOn === null ? null : new Date(reviewOn) },
        select: { id: true },
      });
    if (tags) {
      const wanted = [...new Set(cleanTexts(tags).filter((tag) => tag !== ""))];
      await transaction.itemTag.deleteMany({ where: { itemId, tag: { notIn: wanted } } });
      await transaction.itemTag.createMany({ data: wanted.map((tag) => ({ itemId, tag })), skipDuplicates: true });
    }
    const item = await transaction.item.findUniqueOrThrow({
      where: { id: itemId },
      select: { reviewOn: true, tags: { select: { tag: true }, orderBy: { tag: "asc" } } },
    });
    return { itemId, reviewOn: toDay(item.reviewOn), tags: item.tags.map(({ tag }) => tag) };
  });
}
