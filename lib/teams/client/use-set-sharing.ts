import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import { sharingOutput } from "@/lib/teams/schema";

/** Lets the team’s coaches see one’s progress, or no longer. */
export function useSetSharing(teamId: string) {
  return useTeamChange((shares: boolean) =>
    api.put(`/api/v1/teams/${teamId}/sharing`, { body: { shares }, output: sharingOutput }),
  );
}
