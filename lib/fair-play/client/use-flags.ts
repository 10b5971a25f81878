import { useInfiniteQuery } from "@tanstack/react-query";
import { flagKeys } from "@/lib/fair-play/client/flag-keys";
import { flagListOutput, type Flag } from "@/lib/fair-play/schema";
import { api } from "@/lib/http/client";

/** Findings to judge, page by page. @param status of which alone; undefined: all */
export function useFlags(status: Flag["status"] | undefined) {
  return useInfiniteQuery({
    queryKey: flagKeys.list(status),
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams({
        ...(status && { status }),
        ...(pageParam !== null && { cursor: pageParam }),
      });
      return api.get(`/api/v1/fair-play/flags?${asked}`, { output: flagListOutput, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
  });
}
