import { useMutation } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { submitAttemptOutput, type SubmitAttemptOutput } from "@/lib/practice/schema";

/** Submits the answer to one view. The key comes from the view, so that sending twice counts once. */
export function useSubmitAttempt(viewId: string) {
  return useMutation<SubmitAttemptOutput, ApiError, unknown>({
    mutationFn: (answer) =>
      api.post("/api/v1/attempts", {
        body: { viewId, answer },
        output: submitAttemptOutput,
        idempotencyKey: viewId.slice(-43),
      }),
  });
}
