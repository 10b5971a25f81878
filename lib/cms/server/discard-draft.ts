import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/** Throws the viewer's own unsaved work on an item away; nothing happens where there is none. @throws {AppError} not-found */
export async function discardDraft(viewer: AccountViewer, itemId: string): Promise<{ itemId: string }> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  const item = await prisma().item.findUnique({ where: { id: itemId }, select: { id: true } });
  if (!item) throw new AppError("not-found");
  await prisma().itemDraft.deleteMany({ where: { itemId, userId: viewer.userId } });
  return { itemId };
}
