import { useMutation } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { teamRef } from "@/lib/teams/schema";

/** Lets other teams see this one on boards, or no longer. Gives which of both. */
export function useListTeam(teamId: string) {
  return useMutation({
    mutationFn: async (isListed: boolean) => {
      await api.patch(`/api/v1/teams/${teamId}`, { body: { isListed }, output: teamRef });
      return isListed;
    },
  });
}
