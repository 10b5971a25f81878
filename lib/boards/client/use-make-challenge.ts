import { useMutation } from "@tanstack/react-query";
import { challengeRef } from "@/lib/boards/schema";
import { api } from "@/lib/http/client";

/** Asks another team for a week. */
export function useMakeChallenge() {
  return useMutation({
    mutationFn: ({ teamId, toTeamId }: { readonly teamId: string; readonly toTeamId: string }) =>
      api.post(`/api/v1/teams/${teamId}/challenges`, { body: { toTeamId }, output: challengeRef }),
  });
}
