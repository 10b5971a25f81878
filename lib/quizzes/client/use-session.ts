import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";
import { sessionOutput } from "@/lib/quizzes/schema";

/** One session; looked at anew whenever the tab is looked at, for another may have gone on. */
export function useSession(sessionId: string) {
  return useQuery({
    queryKey: quizKeys.session(sessionId),
    queryFn: ({ signal }) => api.get(`/api/v1/quiz-sessions/${sessionId}`, { output: sessionOutput, signal }),
    staleTime: 0,
  });
}
