import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Locale } from "@/lib/core/locale";
import type { ReportOutput } from "@/lib/interviews/report-schema";
import { composeReport } from "@/lib/interviews/server/compose-report";
import { requireOwnInterview } from "@/lib/interviews/server/require-own-interview";
import { settleDueInterviews } from "@/lib/interviews/server/settle-due-interviews";

/** What the viewer's interview came to, or how far it is. @throws {AppError} `not-found` for everybody else */
export async function getReport(viewer: Viewer, interviewId: string, locale: Locale): Promise<ReportOutput> {
  // One whose time is over is ended by whoever looks.
  if (viewer.kind !== "anonymous") await settleDueInterviews(viewer.learnerId);
  return composeReport(await requireOwnInterview(viewer, interviewId), locale, true);
}
