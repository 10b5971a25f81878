import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { teamAssignmentsOutput } from "@/lib/quizzes/assignment-schema";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";

/** The quizzes that were assigned to a team. */
export function useTeamAssignments(teamId: string) {
  return useQuery({
    queryKey: quizKeys.ofTeam(teamId),
    queryFn: ({ signal }) => api.get(`/api/v1/teams/${teamId}/assignments`, { output: teamAssignmentsOutput, signal }),
    staleTime: 0,
  });
}
