import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { interviewKeys } from "@/lib/interviews/client/interview-keys";
import { runningListOutput } from "@/lib/interviews/schema";

/** Those of one's own that can be gone on with. */
export function useRunningInterviews() {
  return useQuery({
    queryKey: interviewKeys.running(),
    queryFn: ({ signal }) => api.get("/api/v1/running-interviews", { output: runningListOutput, signal }),
    staleTime: 0,
  });
}
