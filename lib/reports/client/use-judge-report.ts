import { useMutation, useQueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type ApiError } from "@/lib/http/client";
import { reportKeys } from "@/lib/reports/client/report-keys";
import { judgeReportOutput, type Judgement } from "@/lib/reports/schema";

/** Closes a report or opens it again; the lists are read anew. */
export function useJudgeReport(reportId: string) {
  const queries = useQueryClient();
  return useMutation<z.output<typeof judgeReportOutput>, ApiError, Judgement>({
    mutationFn: (body) => api.put(`/api/v1/reports/${reportId}`, { body, output: judgeReportOutput }),
    onSuccess: () => queries.invalidateQueries({ queryKey: reportKeys.all() }),
  });
}
