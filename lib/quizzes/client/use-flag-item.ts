import { useMutation } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { flagInput } from "@/lib/quizzes/schema";

/** Keeps the learner's mark on an item. */
export function useFlagItem(sessionId: string) {
  return useMutation<unknown, ApiError, { position: number; flagged: boolean }>({
    mutationFn: ({ position, flagged }) =>
      api.put(`/api/v1/quiz-sessions/${sessionId}/flags/${position}`, { body: { flagged }, output: flagInput }),
    retry: 3,
  });
}
