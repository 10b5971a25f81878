import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { teamKeys } from "@/lib/teams/client/team-keys";
import { offersOutput } from "@/lib/teams/domain-schema";

/** The teams that one may join because of one’s confirmed address. */
export function useOffers() {
  return useQuery({
    queryKey: teamKeys.offers(),
    queryFn: ({ signal }) => api.get("/api/v1/team-offers", { output: offersOutput, signal }),
    staleTime: 0,
  });
}
