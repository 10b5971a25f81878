import { useMutation, useQueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type ApiError } from "@/lib/http/client";
import { changeTermsOutput, type ChangeTermsInput } from "@/lib/quizzes/assignment-schema";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";

/** Changes the times and limits of an assigned quiz. */
export function useChangeTerms(assignmentId: string) {
  const client = useQueryClient();
  return useMutation<z.output<typeof changeTermsOutput>, ApiError, ChangeTermsInput>({
    mutationFn: (body) => api.put(`/api/v1/assignments/${assignmentId}`, { body, output: changeTermsOutput }),
    onSuccess: () => client.invalidateQueries({ queryKey: quizKeys.results(assignmentId) }),
  });
}
