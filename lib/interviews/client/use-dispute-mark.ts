import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { interviewReportKeys } from "@/lib/interviews/client/interview-report-keys";
import { disputeOutput, type DisputeInput, type ShownDispute } from "@/lib/interviews/report-schema";

/** Says that a mark is wrong; the report is read anew. */
export function useDisputeMark(interviewId: string) {
  const queries = useQueryClient();
  return useMutation<ShownDispute, ApiError, DisputeInput>({
    mutationFn: (body) => api.post(`/api/v1/interviews/${interviewId}/disputes`, { body, output: disputeOutput }),
    onSuccess: () => queries.invalidateQueries({ queryKey: interviewReportKeys.reports(interviewId) }),
  });
}
