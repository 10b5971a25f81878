import { useMutation } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { submitAttemptOutput, type SubmitAttemptOutput } from "@/lib/practice/schema";

export interface Given {
  readonly answer: unknown;
  /** How sure the learner says to be that everything is right, in percent. */
  readonly certainty?: number | undefined;
  /** From first sight to submission. */
  readonly durationMs?: number | undefined;
}

/** Submits the answer to one view. The key comes from the view, so that sending twice counts once. */
export function useSubmitAttempt(viewId: string) {
  return useMutation<SubmitAttemptOutput, ApiError, Given>({
    mutationFn: (given) =>
      api.post("/api/v1/attempts", {
        body: { viewId, ...given },
        output: submitAttemptOutput,
        idempotencyKey: viewId.slice(-43),
      }),
  });
}
