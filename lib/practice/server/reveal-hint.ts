import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { forEachLocale, type Localized } from "@/lib/core/locale";
import { prisma } from "@/lib/db/prisma";
import { readRevision } from "@/lib/practice/server/read-revision";
import { resolveRevision } from "@/lib/practice/server/resolve-revision";
import { readTicket, rngOf } from "@/lib/practice/server/ticket";

/**
 * The hint of that number (from 1) of the item in a view, as HTML.
 * @throws {AppError} not-found when the view is not the learner's or has no such hint
 */
export async function revealHint(viewer: LearnerViewer, viewId: string, number: number): Promise<{ hint: Localized }> {
  const ticket = readTicket(viewId);
  if (!ticket || ticket.learnerId !== viewer.learnerId) throw new AppError("not-found", { message: "no such view" });
  const revision = await prisma().itemRevision.findFirst({
    where: { id: ticket.revisionId, status: { not: "draft" }, item: { use: "practice", status: "active" } },
    select: {
      id: true,
      kind: true,
      version: true,
      body: true,
      // What is read here is kept for everybody, so it is read whole.
      pairs: { select: { input: true, output: true, wrong: true }, orderBy: { number: "asc" } },
    },
  });
  if (!revision) throw new AppError("not-found", { message: "no such revision" });
  const hints = resolveRevision(readRevision(revision), rngOf(ticket)).hints();
  const hint = forEachLocale((locale) => hints[locale][number - 1]);
  const { zh, en } = hint;
  if (zh === undefined || en === undefined) throw new AppError("not-found", { message: "no such hint" });
  return { hint: { zh, en } };
}
