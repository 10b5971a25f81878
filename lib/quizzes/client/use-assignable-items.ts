import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { itemPoolOutput } from "@/lib/quizzes/assignment-schema";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";

/** Every item that one can assign, to a team or by a link. */
export function useAssignableItems(teamId: string | undefined) {
  return useQuery({
    queryKey: quizKeys.assignable(teamId),
    queryFn: ({ signal }) =>
      api.get(`/api/v1/assignable-items${teamId === undefined ? "" : `?teamId=${teamId}`}`, {
        output: itemPoolOutput,
        signal,
      }),
  });
}
