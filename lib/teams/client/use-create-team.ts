import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import { teamRef, type CreateTeamInput } from "@/lib/teams/schema";

/** Makes a team. */
export function useCreateTeam() {
  return useTeamChange((body: CreateTeamInput) => api.post("/api/v1/teams", { body, output: teamRef }));
}
