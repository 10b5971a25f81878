import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import { archiveInput, teamRef } from "@/lib/teams/schema";

/** Archives a team or brings it back. */
export function useArchiveTeam(teamId: string) {
  return useTeamChange((archived: boolean) =>
    api.put(`/api/v1/teams/${teamId}/archive`, { body: { archived }, output: teamRef.extend(archiveInput.shape) }),
  );
}
