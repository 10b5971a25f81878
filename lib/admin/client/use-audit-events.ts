import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { adminKeys } from "@/lib/admin/client/admin-keys";
import { readAuditPage } from "@/lib/admin/client/read-audit-page";
import type { AuditQuery } from "@/lib/admin/audit-schema";

/** What was done, page by page; while another question is under way the last answer stays. */
export function useAuditEvents(query: Partial<AuditQuery>) {
  return useInfiniteQuery({
    queryKey: adminKeys.auditFor(query),
    queryFn: ({ pageParam, signal }) => readAuditPage({ ...query, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
