import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { teamKeys } from "@/lib/teams/client/team-keys";
import { insightsOutput } from "@/lib/teams/insights-schema";

/** What a team does and knows together. */
export function useInsights(teamId: string) {
  return useQuery({
    queryKey: teamKeys.insights(teamId),
    queryFn: ({ signal }) => api.get(`/api/v1/teams/${teamId}/insights`, { output: insightsOutput, signal }),
    staleTime: 0,
  });
}
