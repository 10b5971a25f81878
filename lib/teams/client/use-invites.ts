import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { teamKeys } from "@/lib/teams/client/team-keys";
import { inviteListOutput } from "@/lib/teams/schema";

/** The links into a team. */
export function useInvites(teamId: string) {
  return useQuery({
    queryKey: teamKeys.invites(teamId),
    queryFn: ({ signal }) => api.get(`/api/v1/teams/${teamId}/invites`, { output: inviteListOutput, signal }),
    staleTime: 0,
  });
}
