import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { cleanTexts } from "@/lib/cms/clean-text";
import type { draftOutput, saveDraftInput } from "@/lib/cms/schema";
import { listOthers } from "@/lib/cms/server/list-others";
import { AppError } from "@/lib/core/errors";
import { type Prisma, prisma } from "@/lib/db/prisma";

/**
 * Keeps the viewer's own unsaved work on an item, where it still is the version that he holds. Nobody else's is touched.
 * @throws {AppError} not-found, draft-newer (another tab was faster, or the draft is gone), invalid-input (a base of another item)
 */
export async function saveDraft(
  viewer: AccountViewer,
  itemId: string,
  { version, baseId, document }: z.output<typeof saveDraftInput>,
  now: Date,
): Promise<z.output<typeof draftOutput>> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  const { userId } = viewer;
  await requireBase(itemId, baseId);
  const written = cleanTexts(document) as Prisma.InputJsonObject; // a JSON object by its schema
  const data = { document: written, baseId, updatedAt: now };
  const { count } =
    version === 0
      ? await prisma().itemDraft.createMany({ data: [{ itemId, userId, ...data }], skipDuplicates: true })
      : await prisma().itemDraft.updateMany({
          where: { itemId, userId, version },
          data: { ...data, version: { increment: 1 } },
        });
  if (count === 0) throw new AppError("draft-newer");
  return { version: version + 1, updatedAt: now.toISOString(), others: await listOthers(itemId, userId) };
}

async function requireBase(itemId: string, baseId: string | null): Promise<void> {
  const item = await prisma().item.findUnique({
    where: { id: itemId },
    select: { revisions: { where: { id: baseId ?? "00000000-0000-0000-0000-000000000000" }, select: { id: true } } },
  });
  if (!item) throw new AppError("not-found");
  if (baseId !== null && item.revisions.length === 0)
    throw new AppError("invalid-input", { issues: [{ path: "baseId", code: "unknown" }] });
}
