import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import { memberRef } from "@/lib/teams/schema";

/** Takes a member out of a team. */
export function useRemoveMember(teamId: string) {
  return useTeamChange((userId: string) =>
    api.delete(`/api/v1/teams/${teamId}/members/${userId}`, { output: memberRef }),
  );
}
