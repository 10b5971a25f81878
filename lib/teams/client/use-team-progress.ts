import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { teamKeys } from "@/lib/teams/client/team-keys";
import { teamProgressOutput } from "@/lib/teams/schema";

/** Where the members of a team stand who agreed. */
export function useTeamProgress(teamId: string) {
  return useQuery({
    queryKey: teamKeys.progress(teamId),
    queryFn: ({ signal }) => api.get(`/api/v1/teams/${teamId}/progress`, { output: teamProgressOutput, signal }),
    staleTime: 0,
  });
}
