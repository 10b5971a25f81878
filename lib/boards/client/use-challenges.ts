import { boardKeys } from "@/lib/boards/client/board-keys";
import { useLiveQuery } from "@/lib/boards/client/use-live-query";
import { challengeListOutput } from "@/lib/boards/schema";

export function useChallenges(teamId: string) {
  return useLiveQuery(boardKeys.challenges(teamId), `/api/v1/teams/${teamId}/challenges`, challengeListOutput);
}
