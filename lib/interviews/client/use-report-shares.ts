import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type ApiError } from "@/lib/http/client";
import { interviewReportKeys } from "@/lib/interviews/client/interview-report-keys";
import { createShareOutput, listSharesOutput, shareRef, type CreateShareInput } from "@/lib/interviews/share-schema";

/** The links to a report of one's own. */
export function useReportShares(interviewId: string) {
  return useQuery({
    queryKey: interviewReportKeys.shares(interviewId),
    queryFn: ({ signal }) => api.get(`/api/v1/interviews/${interviewId}/shares`, { output: listSharesOutput, signal }),
  });
}

/** Makes a link; its address is in the answer alone. */
export function useCreateReportShare(interviewId: string) {
  const queries = useQueryClient();
  return useMutation<z.output<typeof createShareOutput>, ApiError, CreateShareInput>({
    mutationFn: (body) => api.post(`/api/v1/interviews/${interviewId}/shares`, { body, output: createShareOutput }),
    onSuccess: () => queries.invalidateQueries({ queryKey: interviewReportKeys.shares(interviewId) }),
  });
}

/** Ends a link. */
export function useRevokeReportShare(interviewId: string) {
  const queries = useQueryClient();
  return useMutation<z.output<typeof shareRef>, ApiError, string>({
    mutationFn: (shareId) => api.delete(`/api/v1/interviews/${interviewId}/shares/${shareId}`, { output: shareRef }),
    onSuccess: () => queries.invalidateQueries({ queryKey: interviewReportKeys.shares(interviewId) }),
  });
}
