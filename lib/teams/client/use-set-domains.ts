import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import { domainsOutput } from "@/lib/teams/domain-schema";

/** Says whose people may join a team without a link. */
export function useSetDomains(teamId: string) {
  return useTeamChange((domains: readonly string[]) =>
    api.put(`/api/v1/teams/${teamId}/domains`, { body: { domains }, output: domainsOutput }),
  );
}
