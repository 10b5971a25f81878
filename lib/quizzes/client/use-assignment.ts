import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { assignmentOutput } from "@/lib/quizzes/assignment-schema";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";

/** An assigned quiz as whoever has its link sees it; not asked for by strangers. */
export function useAssignment(assignmentId: string, isSignedIn: boolean) {
  return useQuery({
    queryKey: quizKeys.assignment(assignmentId),
    queryFn: ({ signal }) => api.get(`/api/v1/assignments/${assignmentId}`, { output: assignmentOutput, signal }),
    enabled: isSignedIn,
    staleTime: 0,
  });
}
