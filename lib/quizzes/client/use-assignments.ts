import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { assignmentListOutput } from "@/lib/quizzes/assignment-schema";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";

/** The quizzes that the asking instructor assigned. */
export function useAssignments() {
  return useQuery({
    queryKey: quizKeys.assignments(),
    queryFn: ({ signal }) => api.get("/api/v1/assignments", { output: assignmentListOutput, signal }),
    staleTime: 0,
  });
}
