import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { teamKeys } from "@/lib/teams/client/team-keys";
import { teamListOutput } from "@/lib/teams/schema";

/** The teams of which one is a member. */
export function useTeams() {
  return useQuery({
    queryKey: teamKeys.list(),
    queryFn: ({ signal }) => api.get("/api/v1/teams", { output: teamListOutput, signal }),
    staleTime: 0,
  });
}
