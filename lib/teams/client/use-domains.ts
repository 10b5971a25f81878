import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { teamKeys } from "@/lib/teams/client/team-keys";
import { domainsOutput } from "@/lib/teams/domain-schema";

/** The mail domains whose people may join a team without a link. */
export function useDomains(teamId: string) {
  return useQuery({
    queryKey: teamKeys.domains(teamId),
    queryFn: ({ signal }) => api.get(`/api/v1/teams/${teamId}/domains`, { output: domainsOutput, signal }),
    staleTime: 0,
  });
}
