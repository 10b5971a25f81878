import { useInfiniteQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { reportKeys } from "@/lib/reports/client/report-keys";
import { listReportsOutput, type ReportFilter } from "@/lib/reports/schema";

/** What readers found wrong, page by page; `fetchNextPage` loads older ones. */
export function useReports(filter: ReportFilter) {
  return useInfiniteQuery({
    queryKey: reportKeys.list(filter),
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries({ ...filter, cursor: pageParam })) if (value) query.set(name, value);
      return api.get(`/api/v1/reports?${query}`, { output: listReportsOutput, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
