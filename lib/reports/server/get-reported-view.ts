import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import { getRevision } from "@/lib/practice/server/read-revision";
import { resolveRevision } from "@/lib/practice/server/resolve-revision";
import { historyOf, rngOf } from "@/lib/practice/server/ticket";
import { nameOfPart } from "@/lib/reports/part-name";
import type { ReportedView } from "@/lib/reports/schema";

/**
 * The item of a report as its writer saw it: that revision, that variant, in both languages; with its key.
 * @throws {AppError} `not-found` for whoever is no instructor, and for a report that names no view
 */
export async function getReportedView(viewer: Viewer, reportId: string): Promise<ReportedView> {
  if (!can(viewer, "report.read", {})) throw new AppError("not-found");
  const report = await prisma().problemReport.findUnique({
    where: { id: reportId },
    select: { itemId: true, revisionId: true, part: true, viewLearnerId: true, viewNumber: true },
  });
  const { itemId, revisionId, part, viewLearnerId, viewNumber } = report ?? {};
  const revision = revisionId ? await getRevision(pool(), revisionId) : undefined;
  if (!revision || !itemId || !revisionId || !viewLearnerId || viewNumber === null || viewNumber === undefined)
    throw new AppError("not-found", { message: "no such view" });
  const ticket = { learnerId: viewLearnerId, itemId, revisionId, number: viewNumber };
  const view = resolveRevision(revision, rngOf(ticket), historyOf(ticket));
  const reference = view.reference();
  const named = view.variant().parts.find((each) => nameOfPart(each) === part);
  const words = named?.text ?? (named?.key === undefined ? null : { zh: named.key, en: named.key });
  return {
    ...{ kind: view.kind.name, public: view.publicForm(), reference, review: view.review(reference) },
    part: words,
  };
}
