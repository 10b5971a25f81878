import { boardKeys } from "@/lib/boards/client/board-keys";
import { useLiveQuery } from "@/lib/boards/client/use-live-query";
import { ownPointsOutput } from "@/lib/boards/schema";

export function useOwnPoints() {
  return useLiveQuery(boardKeys.points(), "/api/v1/points", ownPointsOutput);
}
