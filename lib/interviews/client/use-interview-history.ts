import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type ApiError } from "@/lib/http/client";
import { interviewReportKeys } from "@/lib/interviews/client/interview-report-keys";
import { deleteOutput, historyOutput } from "@/lib/interviews/history-schema";

/** One's own mock interviews, newest first. */
export function useInterviewHistory() {
  return useQuery({
    queryKey: interviewReportKeys.history(),
    queryFn: ({ signal }) => api.get("/api/v1/interview-history", { output: historyOutput, signal }),
  });
}

/** Deletes an interview for good. */
export function useDeleteInterview() {
  const queries = useQueryClient();
  return useMutation<z.output<typeof deleteOutput>, ApiError, string>({
    mutationFn: (interviewId) => api.delete(`/api/v1/interview-history/${interviewId}`, { output: deleteOutput }),
    onSuccess: () => queries.invalidateQueries({ queryKey: interviewReportKeys.history() }),
  });
}
