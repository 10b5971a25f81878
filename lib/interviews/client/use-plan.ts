import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { interviewKeys } from "@/lib/interviews/client/interview-keys";
import { formatPlan } from "@/lib/interviews/parse-plan";
import { planOutput, type Setup } from "@/lib/interviews/schema";

/** What an interview would be made of; what was known before stays until the next answer has come. */
export function usePlan(setup: Pick<Setup, "role" | "level" | "minutes" | "rounds" | "chapters">, isWanted: boolean) {
  const query = new URLSearchParams(formatPlan(setup)).toString();
  return useQuery({
    queryKey: interviewKeys.plan(query),
    queryFn: ({ signal }) => api.get(`/api/v1/interview-plans?${query}`, { output: planOutput, signal }),
    placeholderData: keepPreviousData,
    enabled: isWanted,
  });
}
