import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import type { TeamRole } from "@/lib/auth/team-facts";
import { roleChange } from "@/lib/teams/schema";

/** Gives a member another role. */
export function useSetRole(teamId: string) {
  return useTeamChange(({ userId, role }: { readonly userId: string; readonly role: TeamRole }) =>
    api.put(`/api/v1/teams/${teamId}/members/${userId}`, { body: { role }, output: roleChange }),
  );
}
