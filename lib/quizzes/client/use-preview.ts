import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";
import { previewOutput } from "@/lib/quizzes/draft-schema";

/** A quiz of one's own as a learner meets it. @param round draws it anew */
export function usePreview(draftId: string, round: number) {
  return useQuery({
    queryKey: quizKeys.preview(draftId, round),
    queryFn: ({ signal }) => api.get(`/api/v1/quiz-drafts/${draftId}/preview`, { output: previewOutput, signal }),
    // What was drawn stays as it is while it is played.
    ...{ staleTime: Infinity, gcTime: 0 },
  });
}
