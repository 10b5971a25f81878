import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { teamKeys } from "@/lib/teams/client/team-keys";
import { memberListOutput } from "@/lib/teams/schema";

/** The members of a large team by name, page by page. */
export function useMembers(teamId: string, q: string) {
  return useInfiniteQuery({
    queryKey: teamKeys.members(teamId, q),
    queryFn: ({ pageParam, signal }) =>
      api.get(`/api/v1/teams/${teamId}/members?${new URLSearchParams({ q, page: String(pageParam) })}`, {
        ...{ output: memberListOutput, signal },
      }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.nextPage,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
