import { boardKeys } from "@/lib/boards/client/board-keys";
import { useLiveQuery } from "@/lib/boards/client/use-live-query";
import { boardOutput } from "@/lib/boards/schema";

/** Whose board: the site's, or a team's members. */
export type BoardOf = "site" | { readonly teamId: string };

/** @param season undefined: the week that runs */
export function useBoard(of: BoardOf, season: number | undefined) {
  const path = of === "site" ? "/api/v1/boards/site" : `/api/v1/teams/${of.teamId}/board`;
  const key = of === "site" ? boardKeys.site(season) : boardKeys.team(of.teamId, season);
  return useLiveQuery(key, season === undefined ? path : `${path}?season=${season}`, boardOutput);
}
