import { useMutation, useQueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type ApiError } from "@/lib/http/client";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";
import { draftRef } from "@/lib/quizzes/draft-schema";

/** Deletes a quiz that was never assigned. */
export function useDeleteDraft() {
  const client = useQueryClient();
  return useMutation<z.output<typeof draftRef>, ApiError, string>({
    mutationFn: (draftId) => api.delete(`/api/v1/quiz-drafts/${draftId}`, { output: draftRef }),
    onSuccess: () => client.invalidateQueries({ queryKey: quizKeys.drafts() }),
  });
}
