import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { reviewKeys } from "@/lib/review/client/review-keys";
import { queueOutput } from "@/lib/review/schema";

/** The queue as it was when the sitting began; it is asked for again when that is done, and never under somebody's eyes. */
export function useReviewQueue(isEarly: boolean) {
  return useQuery({
    queryKey: reviewKeys.queue(isEarly),
    queryFn: ({ signal }) =>
      api.get(`/api/v1/review/queue${isEarly ? "?early=1" : ""}`, { output: queueOutput, signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
}
