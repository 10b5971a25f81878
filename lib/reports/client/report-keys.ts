import type { ReportFilter } from "@/lib/reports/schema";

/** Query keys of the reports domain. */
export const reportKeys = {
  all: () => ["reports"] as const,
  list: (filter: ReportFilter) => ["reports", "list", filter] as const,
};
