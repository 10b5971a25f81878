import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";
import { sessionListOutput } from "@/lib/quizzes/schema";

/** The learner's own sessions. */
export function useSessions() {
  return useQuery({
    queryKey: quizKeys.sessions(),
    queryFn: ({ signal }) => api.get("/api/v1/quiz-sessions", { output: sessionListOutput, signal }),
    staleTime: 0,
  });
}
