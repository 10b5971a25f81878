import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";
import { draftListOutput } from "@/lib/quizzes/draft-schema";

/** One's own quizzes to assign. */
export function useDrafts() {
  return useQuery({
    queryKey: quizKeys.drafts(),
    queryFn: ({ signal }) => api.get("/api/v1/quiz-drafts", { output: draftListOutput, signal }),
    staleTime: 0,
  });
}
