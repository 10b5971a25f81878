import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";
import { resultOutput } from "@/lib/quizzes/schema";

/** What a session came to; only asked for once it may be seen. */
export function useResult(sessionId: string) {
  return useQuery({
    queryKey: quizKeys.result(sessionId),
    queryFn: ({ signal }) => api.get(`/api/v1/quiz-sessions/${sessionId}/result`, { output: resultOutput, signal }),
  });
}
