import { useMutation } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type ApiError } from "@/lib/http/client";
import { sessionRef } from "@/lib/quizzes/schema";

/** Begins an assigned quiz, or finds the session that is under way. */
export function useStartAssigned(assignmentId: string) {
  return useMutation<z.output<typeof sessionRef>, ApiError, void>({
    mutationFn: () => api.post("/api/v1/quiz-sessions", { body: { assignmentId }, output: sessionRef }),
  });
}
