import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { teamKeys } from "@/lib/teams/client/team-keys";
import { teamProgressOutput } from "@/lib/teams/schema";

/** Where the members of a team stand who agreed: those whose names hold the words, page by page. */
export function useTeamProgress(teamId: string, q: string) {
  return useInfiniteQuery({
    queryKey: teamKeys.progress(teamId, q),
    queryFn: ({ pageParam, signal }) =>
      api.get(`/api/v1/teams/${teamId}/progress?${new URLSearchParams({ q, page: String(pageParam) })}`, {
        ...{ output: teamProgressOutput, signal },
      }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.nextPage,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
