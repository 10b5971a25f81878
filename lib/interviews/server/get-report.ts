import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Locale } from "@/lib/core/locale";
import type { ReportOutput } from "@/lib/interviews/report-schema";
import { composeReport } from "@/lib/interviews/server/compose-report";
import { requireOwnInterview } from "@/lib/interviews/server/require-own-interview";

/** What the viewer's interview came to, or how far it is. @throws {AppError} `not-found` for everybody else */
export async function getReport(viewer: Viewer, interviewId: string, locale: Locale): Promise<ReportOutput> {
  return composeReport(await requireOwnInterview(viewer, interviewId), locale, true);
}
