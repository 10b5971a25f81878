import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import { inviteRef } from "@/lib/teams/schema";

/** Withdraws a link. */
export function useRevokeInvite(teamId: string) {
  return useTeamChange((inviteId: string) =>
    api.delete(`/api/v1/teams/${teamId}/invites/${inviteId}`, { output: inviteRef }),
  );
}
