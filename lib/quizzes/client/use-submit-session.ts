import { useMutation, useQueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type ApiError } from "@/lib/http/client";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";
import { sessionRef } from "@/lib/quizzes/schema";

/** Ends a session; asking again changes nothing. The session is then looked at anew. */
export function useSubmitSession(sessionId: string) {
  const client = useQueryClient();
  return useMutation<z.output<typeof sessionRef>, ApiError, void>({
    mutationFn: () => api.put(`/api/v1/quiz-sessions/${sessionId}/submission`, { output: sessionRef }),
    onSuccess: () => client.invalidateQueries({ queryKey: quizKeys.session(sessionId) }),
  });
}
