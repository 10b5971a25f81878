import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { cmsDocument, type EditedItem } from "@/lib/cms/schema";
import { ENTRY_SELECT, listNicknames, rightsOn, toEntry } from "@/lib/cms/server/describe-revision";
import { findNewest } from "@/lib/cms/server/find-newest";
import { listOthers } from "@/lib/cms/server/list-others";
import { toDay } from "@/lib/cms/to-day";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/** An item as its editor opens: history, newest document, the viewer's own draft, and who else is at it. @throws {AppError} not-found */
export async function requireEditedItem(viewer: AccountViewer, itemId: string): Promise<EditedItem> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  const { userId } = viewer;
  const item = await prisma().item.findUnique({
    where: { id: itemId },
    select: {
      ...{ id: true, chapter: true, status: true, reviewOn: true },
      tags: { select: { tag: true }, orderBy: { tag: "asc" } },
      revisions: { select: ENTRY_SELECT, orderBy: { number: "desc" } },
      drafts: { where: { userId }, select: { version: true, baseId: true, updatedAt: true, document: true } },
    },
  });
  if (!item) throw new AppError("not-found");
  const nicknames = await listNicknames(item.revisions.map(({ authorId }) => authorId));
  const newest = await findNewest(itemId);
  const [draft] = item.drafts;
  return {
    ...{ itemId, chapter: item.chapter, status: item.status, tags: item.tags.map(({ tag }) => tag) },
    reviewOn: toDay(item.reviewOn),
    rights: await rightsOn(viewer, newest?.authorId ?? null),
    revisions: item.revisions.map((row) => toEntry(row, nicknames)),
    newestId: newest?.id ?? null,
    newest: newest?.document ?? null,
    draft: draft
      ? {
          ...{ version: draft.version, baseId: draft.baseId, updatedAt: draft.updatedAt.toISOString() },
          document: cmsDocument.parse(draft.document),
        }
      : null,
    others: await listOthers(itemId, userId),
  };
}
