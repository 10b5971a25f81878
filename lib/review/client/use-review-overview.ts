import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { reviewKeys } from "@/lib/review/client/review-keys";
import { overviewOutput } from "@/lib/review/schema";

export function useReviewOverview() {
  return useQuery({
    queryKey: reviewKeys.overview(),
    queryFn: ({ signal }) => api.get("/api/v1/review", { output: overviewOutput, signal }),
  });
}
