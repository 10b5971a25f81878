import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { submissionsOutput } from "@/lib/quizzes/assignment-schema";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";

/** Who took an assigned quiz, with scores. */
export function useSubmissions(assignmentId: string) {
  return useQuery({
    queryKey: quizKeys.submissions(assignmentId),
    queryFn: ({ signal }) =>
      api.get(`/api/v1/assignments/${assignmentId}/sessions`, { output: submissionsOutput, signal }),
    staleTime: 0,
  });
}
