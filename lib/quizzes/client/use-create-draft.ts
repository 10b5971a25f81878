import { useMutation } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type ApiError } from "@/lib/http/client";
import { createDraftInput, draftRef } from "@/lib/quizzes/draft-schema";

/** Begins a quiz to assign, empty or as a duplicate. */
export function useCreateDraft() {
  return useMutation<z.output<typeof draftRef>, ApiError, z.output<typeof createDraftInput>>({
    mutationFn: (body) => api.post("/api/v1/quiz-drafts", { body, output: draftRef }),
  });
}
