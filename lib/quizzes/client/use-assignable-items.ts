import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { itemPoolOutput } from "@/lib/quizzes/assignment-schema";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";

/** Every item that one can make a quiz of to assign. */
export function useAssignableItems() {
  return useQuery({
    queryKey: quizKeys.assignable(),
    queryFn: ({ signal }) => api.get("/api/v1/assignable-items", { output: itemPoolOutput, signal }),
  });
}
