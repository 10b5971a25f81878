import type { ReportFilter } from "@/lib/reports/schema";

/** Query keys of the reports domain. */
export const reportKeys = {
  all: () => ["reports"] as const,
  view: (reportId: string) => ["reports", "view", reportId] as const,
  list: (filter: ReportFilter) => ["reports", "list", filter] as const,
};
