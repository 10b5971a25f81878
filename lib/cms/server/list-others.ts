import "server-only";
import type * as z from "zod";
import type { draftOutput } from "@/lib/cms/schema";
import { prisma } from "@/lib/db/prisma";

/** Other people who have unsaved work on an item, the latest first. */
export async function listOthers(itemId: string, userId: string): Promise<z.output<typeof draftOutput>["others"]> {
  const drafts = await prisma().itemDraft.findMany({
    where: { itemId, userId: { not: userId } },
    select: { updatedAt: true, user: { select: { nickname: true } } },
    orderBy: { updatedAt: "desc" },
  });
  return drafts.map(({ updatedAt, user }) => ({ nickname: user.nickname, updatedAt: updatedAt.toISOString() }));
}
