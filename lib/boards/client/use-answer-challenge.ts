import { useMutation, useQueryClient } from "@tanstack/react-query";
import { boardKeys } from "@/lib/boards/client/board-keys";
import { challengeRef } from "@/lib/boards/schema";
import { api } from "@/lib/http/client";

interface Answer {
  readonly challengeId: string;
  readonly act: "accept" | "decline" | "withdraw";
}

/** Accepts, declines or withdraws a challenge of the team. */
export function useAnswerChallenge(teamId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ challengeId, act }: Answer) =>
      api.put(`/api/v1/teams/${teamId}/challenges/${challengeId}`, { body: { act }, output: challengeRef }),
    onSettled: () => client.invalidateQueries({ queryKey: boardKeys.challenges(teamId) }),
  });
}
