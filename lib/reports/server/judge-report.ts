import "server-only";
import * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import type { judgeReportOutput, ReportStatus } from "@/lib/reports/schema";

/**
 * Closes a report as resolved or dismissed, or opens it again. To say the same twice changes nothing.
 * @throws {AppError} `not-found` for whoever is no instructor, and for a report that is not there
 */
export async function judgeReport(
  viewer: AccountViewer,
  reportId: string,
  status: ReportStatus,
  now: Date,
): Promise<z.input<typeof judgeReportOutput>> {
  if (!can(viewer, "report.judge", {})) throw new AppError("not-found");
  return prisma().$transaction(async (tx) => {
    const [known] = await tx.$queryRaw<{ status: ReportStatus; closedAt: Date | null }[]>`
      SELECT status::text, "closedAt" FROM "ProblemReport" WHERE id = ${reportId}::uuid FOR UPDATE`;
    if (!known) throw new AppError("not-found", { message: "no such report" });
    const answer = (closedAt: Date | null) => ({
      ...{ reportId, before: known.status, status },
      closedAt: closedAt?.toISOString() ?? null,
    });
    if (known.status === status) return answer(known.closedAt);
    const closed = status === "open" ? { at: null, by: null } : { at: now, by: viewer.userId };
    await tx.problemReport.update({
      where: { id: reportId },
      data: { status, closedAt: closed.at, closedById: closed.by },
      select: { id: true },
    });
    return answer(closed.at);
  });
}
