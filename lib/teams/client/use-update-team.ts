import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import { teamRef, type UpdateTeamInput } from "@/lib/teams/schema";

/** Gives a team another name or zone. */
export function useUpdateTeam(teamId: string) {
  return useTeamChange((body: UpdateTeamInput) => api.patch(`/api/v1/teams/${teamId}`, { body, output: teamRef }));
}
