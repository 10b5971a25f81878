import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import { memberRef } from "@/lib/teams/schema";

/** Hands a team to another member. */
export function useTransferTeam(teamId: string) {
  return useTeamChange((userId: string) =>
    api.put(`/api/v1/teams/${teamId}/owner`, { body: { userId }, output: memberRef }),
  );
}
