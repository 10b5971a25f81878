import { useMutation } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { markPreviewOutput, type MarkPreviewInput } from "@/lib/quizzes/draft-schema";
import type { ResultOutput } from "@/lib/quizzes/schema";

/** What the answers of a preview come to. */
export function useMarkPreview(draftId: string) {
  return useMutation<ResultOutput, ApiError, MarkPreviewInput>({
    mutationFn: (body) => api.post(`/api/v1/quiz-drafts/${draftId}/preview`, { body, output: markPreviewOutput }),
  });
}
