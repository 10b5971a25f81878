import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { reviewKeys } from "@/lib/review/client/review-keys";
import { optimiseOutput, settingsOutput, type Optimised } from "@/lib/review/schema";

const PATH = "/api/v1/review/parameters";

/** Learns parameters from the learner's log. */
export function useOptimise() {
  const client = useQueryClient();
  return useMutation<Optimised, ApiError, void>({
    mutationFn: () => api.post(PATH, { output: optimiseOutput }),
    onSuccess: () => client.invalidateQueries({ queryKey: reviewKeys.overview() }),
  });
}

/** Goes back to the parameters that FSRS comes with. */
export function useForgetParameters() {
  const client = useQueryClient();
  return useMutation<unknown, ApiError, void>({
    mutationFn: () => api.delete(PATH, { output: settingsOutput }),
    onSuccess: () => client.invalidateQueries({ queryKey: reviewKeys.overview() }),
  });
}
