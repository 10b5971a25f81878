import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { interviewReportKeys } from "@/lib/interviews/client/interview-report-keys";
import { readinessOutput } from "@/lib/interviews/history-schema";

/** How ready one is for interviews, with the numbers from which that follows. */
export function useReadiness() {
  return useQuery({
    queryKey: interviewReportKeys.readiness(),
    queryFn: ({ signal }) => api.get("/api/v1/interview-readiness", { output: readinessOutput, signal }),
  });
}
