import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { teamKeys } from "@/lib/teams/client/team-keys";
import { teamOutput } from "@/lib/teams/schema";

/** A team with its members, and what one may do to it. */
export function useTeam(teamId: string) {
  return useQuery({
    queryKey: teamKeys.team(teamId),
    queryFn: ({ signal }) => api.get(`/api/v1/teams/${teamId}`, { output: teamOutput, signal }),
    staleTime: 0,
  });
}
