import { useQuery } from "@tanstack/react-query";
import type { Locale } from "@/lib/core/locale";
import { api } from "@/lib/http/client";
import { interviewReportKeys } from "@/lib/interviews/client/interview-report-keys";
import { sharedReportOutput } from "@/lib/interviews/share-schema";

/** The report to which the link of a token leads, or why it does not work. */
export function useSharedReport(token: string | null | undefined, locale: Locale) {
  return useQuery({
    queryKey: interviewReportKeys.shared(token ?? "", locale),
    queryFn: ({ signal }) =>
      api.post("/api/v1/shared-reports", { body: { token, locale }, output: sharedReportOutput, signal }),
    enabled: typeof token === "string",
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}
