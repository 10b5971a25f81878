import { boardKeys } from "@/lib/boards/client/board-keys";
import { useLiveQuery } from "@/lib/boards/client/use-live-query";
import { teamBoardOutput } from "@/lib/boards/schema";

/** @param course undefined: all teams that let others see them @param week undefined: the one that runs */
export function useTeamPlaces(course: string | undefined, week: string | undefined) {
  const query = new URLSearchParams({ ...(course && { course }), ...(week && { week }) });
  return useLiveQuery(boardKeys.teams(course, week), `/api/v1/boards/teams?${query.toString()}`, teamBoardOutput);
}
