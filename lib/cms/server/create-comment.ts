import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { cleanTexts } from "@/lib/cms/clean-text";
import type { commentInput, revisionComment } from "@/lib/cms/schema";
import { toComment } from "@/lib/cms/server/describe-comment";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { prisma } from "@/lib/db/prisma";

/** Says something about a revision, or about one field of it. @throws {AppError} not-found, invalid-input (nothing but control signs) */
export async function createComment(
  viewer: AccountViewer,
  revisionId: string,
  input: z.output<typeof commentInput>,
  now: Date,
): Promise<z.output<typeof revisionComment>> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  const revision = await prisma().itemRevision.findUnique({ where: { id: revisionId }, select: { id: true } });
  if (!revision) throw new AppError("not-found");
  const { path, text } = cleanTexts(input);
  if (text.trim() === "") throw new AppError("invalid-input", { issues: [{ path: "text", code: "too_small" }] });
  const comment = await prisma().revisionComment.create({
    data: { id: newId(), revisionId, authorId: viewer.userId, path, text, createdAt: now },
  });
  return toComment(comment, new Map([[viewer.userId, viewer.nickname]]), viewer.userId);
}
