import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { RevisionOutput } from "@/lib/cms/schema";
import { toComment } from "@/lib/cms/server/describe-comment";
import { ENTRY_SELECT, listNicknames, rightsOn, toEntry } from "@/lib/cms/server/describe-revision";
import { readDocumentOf } from "@/lib/cms/server/find-newest";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/** One revision with its document, its steps and what was said about it, the earliest first. @throws {AppError} not-found */
export async function requireRevision(viewer: AccountViewer, itemId: string, number: number): Promise<RevisionOutput> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  const row = await prisma().itemRevision.findUnique({
    where: { itemId_number: { itemId, number } },
    select: {
      ...ENTRY_SELECT,
      steps: { orderBy: [{ at: "asc" }, { id: "asc" }] },
      comments: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
    },
  });
  if (!row) throw new AppError("not-found");
  const { steps, comments, ...entry } = row;
  const people = [entry.authorId, ...steps.map(({ actorId }) => actorId), ...comments.map(({ authorId }) => authorId)];
  const nicknames = await listNicknames(people);
  return {
    ...toEntry(entry, nicknames),
    document: await readDocumentOf(row.id),
    steps: steps.map(({ from, to, actorId, note, at }) => ({
      ...{ from, to, note, at: at.toISOString() },
      actor: (actorId !== null && nicknames.get(actorId)) || null,
    })),
    comments: comments.map((comment) => toComment(comment, nicknames, viewer.userId)),
    rights: await rightsOn(viewer, row.authorId),
  };
}
