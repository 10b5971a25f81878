import { useMutation } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { reviewMissedOutput, type ReviewMissed } from "@/lib/interviews/report-schema";

/** Makes what an interview missed due for review. */
export function useReviewMissed(interviewId: string) {
  return useMutation<ReviewMissed, ApiError, void>({
    mutationFn: () => api.post(`/api/v1/interviews/${interviewId}/reviews`, { output: reviewMissedOutput }),
  });
}
