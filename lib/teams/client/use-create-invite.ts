import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import { newInvite, type CreateInviteInput } from "@/lib/teams/schema";

/** Makes a link into a team; its address is in the answer alone. */
export function useCreateInvite(teamId: string) {
  return useTeamChange((body: CreateInviteInput) =>
    api.post(`/api/v1/teams/${teamId}/invites`, { body, output: newInvite }),
  );
}
