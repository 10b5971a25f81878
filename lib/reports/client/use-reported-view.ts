import { useQuery } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { reportKeys } from "@/lib/reports/client/report-keys";
import { reportedView, type ReportedView } from "@/lib/reports/schema";

/** The item of a report as its writer saw it; asked for once it is to be shown. */
export function useReportedView(reportId: string, isAsked: boolean) {
  return useQuery<ReportedView, ApiError>({
    queryKey: reportKeys.view(reportId),
    queryFn: ({ signal }) => api.get(`/api/v1/reports/${reportId}/view`, { output: reportedView, signal }),
    enabled: isAsked,
  });
}
