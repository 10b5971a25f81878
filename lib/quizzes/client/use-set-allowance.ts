import { useMutation, useQueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type ApiError } from "@/lib/http/client";
import { setAllowanceOutput, type ShownAllowance } from "@/lib/quizzes/assignment-schema";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";

/** Grants one learner more, or takes that back by null. */
export function useSetAllowance(assignmentId: string, learnerId: string) {
  const client = useQueryClient();
  return useMutation<z.output<typeof setAllowanceOutput>, ApiError, ShownAllowance | null>({
    mutationFn: (allowance) =>
      api.put(`/api/v1/assignments/${assignmentId}/allowances/${learnerId}`, {
        body: { allowance },
        output: setAllowanceOutput,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: quizKeys.results(assignmentId) }),
  });
}
