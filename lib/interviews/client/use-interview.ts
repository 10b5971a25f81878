import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { interviewKeys } from "@/lib/interviews/client/interview-keys";
import { interviewOutput } from "@/lib/interviews/schema";

/** One interview; looked at anew whenever the tab is looked at, for another may have gone on. */
export function useInterview(interviewId: string) {
  return useQuery({
    queryKey: interviewKeys.interview(interviewId),
    queryFn: ({ signal }) => api.get(`/api/v1/interviews/${interviewId}`, { output: interviewOutput, signal }),
    staleTime: 0,
  });
}
