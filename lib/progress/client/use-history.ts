import { useInfiniteQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { progressKeys } from "@/lib/progress/client/progress-keys";
import { historyOutput } from "@/lib/progress/schema";

/** The history page by page; `fetchNextPage` loads older answers. */
export function useHistory() {
  return useInfiniteQuery({
    queryKey: progressKeys.history(),
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === null ? "" : `?${new URLSearchParams({ cursor: pageParam })}`;
      return api.get(`/api/v1/progress/history${query}`, { output: historyOutput, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
