import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { reviewKeys } from "@/lib/review/client/review-keys";
import { cardOutput } from "@/lib/review/schema";

/** The card of an item. @param round another one asks again, as after an answer; undefined asks nothing yet */
export function useReviewedCard(itemId: string, round: string | undefined) {
  return useQuery({
    queryKey: reviewKeys.card(itemId, round ?? ""),
    queryFn: ({ signal }) => api.get(`/api/v1/review/cards/${itemId}`, { output: cardOutput, signal }),
    enabled: round !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  });
}
