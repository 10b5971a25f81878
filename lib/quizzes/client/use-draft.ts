import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";
import { draftOutput } from "@/lib/quizzes/draft-schema";

export const fetchDraft = (draftId: string, signal?: AbortSignal) =>
  api.get(`/api/v1/quiz-drafts/${draftId}`, { output: draftOutput, ...(signal && { signal }) });

/** A quiz of one's own, as the server has it when the page is opened. */
export function useDraft(draftId: string) {
  return useQuery({
    queryKey: quizKeys.draft(draftId),
    queryFn: ({ signal }) => fetchDraft(draftId, signal),
    // What is written on the page is newer from then on.
    ...{ staleTime: Infinity, gcTime: 0 },
  });
}
