import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import { membershipInput, type MembershipInput } from "@/lib/teams/schema";

/** Changes what the other members see of oneself. */
export function useUpdateMembership(teamId: string) {
  return useTeamChange((membership: MembershipInput) =>
    api.put(`/api/v1/teams/${teamId}/membership`, { body: membership, output: membershipInput }),
  );
}
