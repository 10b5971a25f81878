import { useMutation } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { actOutput, type ActInput } from "@/lib/review/schema";

/** Rates a review otherwise, puts a card off, suspends, resumes or resets it. */
export function useRecordAct() {
  return useMutation<{ itemId: string }, ApiError, ActInput>({
    mutationFn: (act) => api.post("/api/v1/review/acts", { body: act, output: actOutput }),
  });
}
