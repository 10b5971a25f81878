import { useInfiniteQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { noticeKeys } from "@/lib/notices/client/notice-keys";
import { listNoticesOutput } from "@/lib/notices/schema";

/** What the learner is told, page by page; `fetchNextPage` loads older ones. */
export function useNotices() {
  return useInfiniteQuery({
    queryKey: noticeKeys.all(),
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === null ? "" : `?${new URLSearchParams({ cursor: pageParam })}`;
      return api.get(`/api/v1/notices${query}`, { output: listNoticesOutput, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
