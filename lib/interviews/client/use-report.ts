import { useQuery } from "@tanstack/react-query";
import type { Locale } from "@/lib/core/locale";
import { api } from "@/lib/http/client";
import { interviewReportKeys } from "@/lib/interviews/client/interview-report-keys";
import { reportOutput } from "@/lib/interviews/report-schema";

/** While it is marked it is asked for again. */
const MARKING_MS = 3_000;

/** What an interview of one's own came to. */
export function useReport(interviewId: string, locale: Locale) {
  return useQuery({
    queryKey: interviewReportKeys.report(interviewId, locale),
    queryFn: ({ signal }) =>
      api.get(`/api/v1/interviews/${interviewId}/report?locale=${locale}`, { output: reportOutput, signal }),
    refetchInterval: ({ state }) => (state.data?.phase === "marking" ? MARKING_MS : false),
  });
}
