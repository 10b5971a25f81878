import { useQuery } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { secondJudgesOutput, type SecondJudges } from "@/lib/interviews/second-judges-schema";
import { secondJudgesKeys } from "@/lib/judges/client/second-judges-keys";

export const secondJudgesPath = (interviewId: string, position: number): string =>
  `/api/v1/interviews/${interviewId}/turns/${position}/second-judges`;

/** What second judges need of one question of an ended interview, and what they have said; asked for when somebody looks. */
export function useSecondJudges(interviewId: string, position: number, isWanted: boolean) {
  return useQuery<SecondJudges, ApiError>({
    queryKey: secondJudgesKeys.turn(interviewId, position),
    queryFn: ({ signal }) => api.get(secondJudgesPath(interviewId, position), { output: secondJudgesOutput, signal }),
    enabled: isWanted,
    staleTime: Infinity,
  });
}
