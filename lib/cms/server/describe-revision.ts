import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { RevisionEntry } from "@/lib/cms/schema";
import { getReviewPolicy } from "@/lib/cms/server/review-policy";
import { isLocale } from "@/lib/core/locale";
import { prisma } from "@/lib/db/prisma";

/** What one line of an item's history is read from. */
export const ENTRY_SELECT = {
  ...{ id: true, number: true, status: true, createdAt: true, publishedAt: true, origin: true, authorId: true },
  ...{ note: true, behind: true },
  _count: { select: { comments: { where: { resolvedAt: null } } } },
} as const;

interface EntryRow {
  readonly id: string;
  readonly number: number;
  readonly status: RevisionEntry["status"];
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly origin: "content" | "editor";
  readonly authorId: string | null;
  readonly note: string | null;
  readonly behind: string | null;
  readonly _count: { readonly comments: number };
}

export function toEntry(row: EntryRow, nicknames: ReadonlyMap<string, string>): RevisionEntry {
  const { id, number, status, createdAt, publishedAt, origin, authorId, note, behind, _count } = row;
  const nickname = authorId === null ? undefined : nicknames.get(authorId);
  return {
    ...{ revisionId: id, number, status, origin, note, openComments: _count.comments },
    createdAt: createdAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    author: authorId !== null && nickname !== undefined ? { userId: authorId, nickname } : null,
    behind: isLocale(behind) ? behind : null,
  };
}

/** Nicknames of accounts that are still there. */
export async function listNicknames(userIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const users = await prisma().user.findMany({
    where: { id: { in: [...new Set(userIds.filter((id) => id !== null))] }, deletedAt: null },
    select: { id: true, nickname: true },
  });
  return new Map(users.map(({ id, nickname }) => [id, nickname]));
}

/** What the viewer may do with a revision by this author. */
export async function rightsOn(viewer: AccountViewer, authorId: string | null) {
  const { by: reviewBy } = await getReviewPolicy();
  return {
    mayEdit: can(viewer, "item.edit", {}),
    mayReview: can(viewer, "revision.review", { authorId, reviewBy }),
    mayPublish: can(viewer, "revision.publish", { authorId }),
    mayRetire: can(viewer, "item.retire", {}),
  };
}
