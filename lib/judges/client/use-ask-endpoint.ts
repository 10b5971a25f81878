import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { type SecondJudges, type VerdictOutput, verdictOutput } from "@/lib/interviews/second-judges-schema";
import { secondJudgesKeys } from "@/lib/judges/client/second-judges-keys";
import { secondJudgesPath } from "@/lib/judges/client/use-second-judges";

/** Sends one answer to the language model that the operator names. What it marks stands in the query of the question from then on. */
export function useAskEndpoint(interviewId: string, position: number) {
  const queries = useQueryClient();
  return useMutation<VerdictOutput, ApiError>({
    mutationFn: () => api.post(secondJudgesPath(interviewId, position), { output: verdictOutput }),
    onSuccess: (verdict) => {
      if (verdict.status !== "marked") return;
      queries.setQueryData<SecondJudges>(
        secondJudgesKeys.turn(interviewId, position),
        (known) => known && { ...known, endpoint: verdict },
      );
    },
  });
}
