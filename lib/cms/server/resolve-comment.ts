import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { revisionComment } from "@/lib/cms/schema";
import { toComment } from "@/lib/cms/server/describe-comment";
import { listNicknames } from "@/lib/cms/server/describe-revision";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/** Closes a comment, or opens it again; whoever may edit the item may. Closed twice keeps who did it first. @throws {AppError} not-found */
export async function resolveComment(
  viewer: AccountViewer,
  commentId: string,
  resolved: boolean,
  now: Date,
): Promise<z.output<typeof revisionComment>> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  await prisma().revisionComment.updateMany({
    where: { id: commentId, resolvedAt: resolved ? null : { not: null } },
    data: { resolvedAt: resolved ? now : null, resolvedById: resolved ? viewer.userId : null },
  });
  const comment = await prisma().revisionComment.findUnique({ where: { id: commentId } });
  if (!comment) throw new AppError("not-found");
  return toComment(comment, await listNicknames([comment.authorId]), viewer.userId);
}
