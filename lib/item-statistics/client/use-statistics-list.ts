import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { statisticsKeys } from "@/lib/item-statistics/client/statistics-keys";
import { statisticsListOutput } from "@/lib/item-statistics/schema";

/** How every item does. */
export function useStatisticsList() {
  return useQuery({
    queryKey: statisticsKeys.list(),
    queryFn: ({ signal }) => api.get("/api/v1/item-statistics", { output: statisticsListOutput, signal }),
  });
}
