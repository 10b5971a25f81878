import { useMutation } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { teamRef } from "@/lib/teams/schema";

/** Leaves a team. The page that asks is no longer one's own then: nothing of it is read again. */
export function useLeaveTeam(teamId: string) {
  return useMutation({
    mutationFn: () => api.delete(`/api/v1/teams/${teamId}/membership`, { output: teamRef }),
  });
}
