import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";
import { resultsOutput, type Results } from "@/lib/quizzes/results-schema";

const EVERY_MS = 5_000;

/** One page of results, or the word that nothing has changed. */
export const fetchResults = (assignmentId: string, query: Record<string, string>, signal?: AbortSignal) =>
  api.get(`/api/v1/assignments/${assignmentId}/sessions?${new URLSearchParams(query)}`, {
    output: resultsOutput,
    ...(signal && { signal }),
  });

/** Who takes an assigned quiz, and where each stands: looked at every five seconds while the tab is seen. */
export function useResults(assignmentId: string) {
  const client = useQueryClient();
  const queryKey = quizKeys.results(assignmentId);
  return useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<Results> => {
      const known = client.getQueryData<Results>(queryKey);
      const reply = await fetchResults(assignmentId, known ? { cursor: known.cursor } : {}, signal);
      if (reply.changed) return reply;
      if (known) return { ...known, now: reply.now };
      throw new Error("nothing has changed since nothing");
    },
    ...{ staleTime: 0, refetchInterval: EVERY_MS, refetchIntervalInBackground: false },
  });
}
