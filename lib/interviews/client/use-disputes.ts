import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type ApiError } from "@/lib/http/client";
import { interviewReportKeys } from "@/lib/interviews/client/interview-report-keys";
import {
  judgeDisputeOutput,
  listDisputesOutput,
  type DisputeFilter,
  type DisputeJudgement,
} from "@/lib/interviews/dispute-schema";

/** Disputed marks, page by page, those that wait longest first. */
export function useDisputes(filter: DisputeFilter) {
  return useInfiniteQuery({
    queryKey: interviewReportKeys.disputeList(filter),
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries({ ...filter, cursor: pageParam })) if (value) query.set(name, value);
      return api.get(`/api/v1/interview-disputes?${query}`, { output: listDisputesOutput, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Upholds or declines a dispute; the lists are read anew. */
export function useJudgeDispute(disputeId: string) {
  const queries = useQueryClient();
  return useMutation<z.output<typeof judgeDisputeOutput>, ApiError, DisputeJudgement>({
    mutationFn: (body) => api.put(`/api/v1/interview-disputes/${disputeId}`, { body, output: judgeDisputeOutput }),
    onSuccess: () => queries.invalidateQueries({ queryKey: interviewReportKeys.disputes() }),
  });
}
