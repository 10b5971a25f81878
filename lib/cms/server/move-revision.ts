import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { cleanTexts } from "@/lib/cms/clean-text";
import { newestRevision } from "@/lib/cms/newest-revision";
import type { revisionRef, RevisionStatus, stepInput } from "@/lib/cms/schema";
import { checkDocument } from "@/lib/cms/server/check-document";
import { readDocumentOf } from "@/lib/cms/server/find-newest";
import { keepPairs } from "@/lib/cms/server/keep-pairs";
import { listLine, lockItem } from "@/lib/cms/server/lock-item";
import { publishRevision } from "@/lib/cms/server/publish-revision";
import { recordStep } from "@/lib/cms/server/record-step";
import { tellAuthor } from "@/lib/cms/server/tell-author";
import { getReviewPolicy } from "@/lib/cms/server/review-policy";
import { actOf, isForward, type Act } from "@/lib/cms/workflow";
import { lockContent } from "@/lib/content/server/content-lock";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

interface Found {
  readonly id: string;
  readonly itemId: string;
  readonly number: number;
  readonly origin: "content" | "editor";
  readonly status: RevisionStatus;
  readonly authorId: string | null;
}

const select = { id: true, itemId: true, number: true, origin: true, status: true, authorId: true } as const;

/**
 * Moves a revision one step on its way (lib/cms/workflow.ts). Nothing goes into review with an error of the linter, and what is not the
 * newest of its item any more goes no further: it would undo what came since.
 * @throws {AppError} not-found, not-allowed, step-impossible, revision-newer, checks-failed, pairs-missing
 */
export async function moveRevision(
  viewer: AccountViewer,
  revisionId: string,
  { to, note, pairs }: z.output<typeof stepInput>,
  now: Date,
): Promise<z.output<typeof revisionRef>> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  const seen = await prisma().itemRevision.findUnique({ where: { id: revisionId }, select });
  if (!seen) throw new AppError("not-found");
  const act = await requireAct(viewer, seen, to);
  // Long before the lock: a minute of linting must not keep others from saving.
  if (act === "submit") {
    const document = await readDocumentOf(revisionId);
    const { isReady } = await checkDocument(viewer, seen.itemId, document, now);
    if (!isReady) throw new AppError("checks-failed");
  }
  return prisma().$transaction(
    async (transaction) => {
      await lockContent(transaction, to === "published" ? "alone" : "among-others");
      const item = await lockItem(transaction, seen.itemId);
      const revision = await transaction.itemRevision.findUniqueOrThrow({ where: { id: revisionId }, select });
      if (actOf(revision.origin, revision.status, to) !== act) throw new AppError("step-impossible");
      const newest = newestRevision(await listLine(transaction, item.id));
      if (isForward(act) && newest?.id !== revisionId) throw new AppError("revision-newer");
      if (act === "submit") await keepPairs(transaction, revisionId, pairs);
      const step = { revision, to, actorId: viewer.userId, note: cleanTexts(note), now };
      if (to === "published") await publishRevision(transaction, item, step);
      else await recordStep(transaction, step);
      await tellAuthor(transaction, viewer, revision, to, now);
      return { revisionId, number: revision.number, status: to };
    },
    { maxWait: 20_000, timeout: 120_000 },
  );
}

/** The act that this step is, where the viewer may do it. */
async function requireAct(
  viewer: AccountViewer,
  { origin, status, authorId }: Found,
  to: RevisionStatus,
): Promise<Act> {
  const act = actOf(origin, status, to);
  if (!act) throw new AppError("step-impossible");
  const { by } = await getReviewPolicy();
  if (!mayAct(viewer, act, authorId, by)) throw new AppError("not-allowed");
  return act;
}

function mayAct(viewer: AccountViewer, act: Act, authorId: string | null, reviewBy: "other" | "anyone"): boolean {
  switch (act) {
    case "submit":
      return can(viewer, "revision.submit", { authorId });
    case "withdraw":
    case "drop":
      return can(viewer, "revision.withdraw", { authorId });
    case "ask-changes":
    case "approve":
    case "take":
    case "turn-down":
      return can(viewer, "revision.review", { authorId, reviewBy });
    case "publish":
      return can(viewer, "revision.publish", { authorId });
    default:
      return act satisfies never;
  }
}
