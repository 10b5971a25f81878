import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { reviewKeys } from "@/lib/review/client/review-keys";
import { settingsOutput, type UpdateReviewSettingsInput } from "@/lib/review/schema";

/** Saves the settings that are given; every date may be another one afterwards. */
export function useUpdateReviewSettings() {
  const client = useQueryClient();
  return useMutation<unknown, ApiError, UpdateReviewSettingsInput>({
    mutationFn: (changes) => api.patch("/api/v1/review/settings", { body: changes, output: settingsOutput }),
    onSuccess: () => client.invalidateQueries({ queryKey: reviewKeys.overview() }),
  });
}
