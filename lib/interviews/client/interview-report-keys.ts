import type { Locale } from "@/lib/core/locale";
import type { DisputeFilter } from "@/lib/interviews/dispute-schema";

/** Query keys of what comes after a mock interview. */
export const interviewReportKeys = {
  reports: (interviewId: string) => ["interview-reports", interviewId] as const,
  report: (interviewId: string, locale: Locale) => ["interview-reports", interviewId, locale] as const,
  reason: (interviewId: string, position: number, part: string) =>
    ["interview-reports", interviewId, "reason", position, part] as const,
  shares: (interviewId: string) => ["interview-reports", interviewId, "shares"] as const,
  shared: (token: string, locale: Locale) => ["interview-reports", "shared", token, locale] as const,
  history: () => ["interview-history"] as const,
  readiness: () => ["interview-readiness"] as const,
  disputes: () => ["interview-disputes"] as const,
  disputeList: (filter: DisputeFilter) => ["interview-disputes", filter] as const,
};
