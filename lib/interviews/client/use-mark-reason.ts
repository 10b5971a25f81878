import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { interviewReportKeys } from "@/lib/interviews/client/interview-report-keys";
import { explainOutput } from "@/lib/interviews/report-schema";

/** Why a part of a question is marked as it is; asked for once somebody wants to know. */
export function useMarkReason(interviewId: string, position: number, part: string, isWanted: boolean) {
  return useQuery({
    queryKey: interviewReportKeys.reason(interviewId, position, part),
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ position: String(position), part });
      return api.get(`/api/v1/interviews/${interviewId}/report/reasons?${query}`, { output: explainOutput, signal });
    },
    enabled: isWanted,
    staleTime: Infinity,
  });
}
