import { useQuery } from "@tanstack/react-query";
import type { ApiError } from "@/lib/http/client";
import { api } from "@/lib/http/client";
import { regradeKeys } from "@/lib/regrades/client/regrade-keys";
import { regradeOverview, type RegradeOverview } from "@/lib/regrades/schema";

/** While something is done in the background, how far it has come is asked for this often. */
const POLL_MS = 1_000;

export function useRegrades(itemId: string) {
  return useQuery<RegradeOverview, ApiError>({
    queryKey: regradeKeys.item(itemId),
    queryFn: ({ signal }) => api.get(`/api/v1/items/${itemId}/regrades`, { output: regradeOverview, signal }),
    refetchInterval: ({ state }) => (state.data?.regrades.some(isUnderWay) ? POLL_MS : false),
  });
}

export const isUnderWay = ({ status }: { readonly status: string }): boolean =>
  status === "queued" || status === "running";
