import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import { teamRef } from "@/lib/teams/schema";

/** Leaves a team. */
export function useLeaveTeam(teamId: string) {
  return useTeamChange(() => api.delete(`/api/v1/teams/${teamId}/membership`, { output: teamRef }));
}
