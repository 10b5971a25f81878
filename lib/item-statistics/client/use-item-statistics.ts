import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { statisticsKeys } from "@/lib/item-statistics/client/statistics-keys";
import { itemStatisticsOutput } from "@/lib/item-statistics/schema";

/** How one item does, by revision, with what its answers took. */
export function useItemStatistics(itemId: string) {
  return useQuery({
    queryKey: statisticsKeys.item(itemId),
    queryFn: ({ signal }) => api.get(`/api/v1/item-statistics/${itemId}`, { output: itemStatisticsOutput, signal }),
  });
}
