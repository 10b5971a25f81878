import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { regradeKeys } from "@/lib/regrades/client/regrade-keys";
import { regradeOutput, type PreviewRegradeInput, type Regrade } from "@/lib/regrades/schema";

export function usePreviewRegrade(itemId: string) {
  const queries = useQueryClient();
  return useMutation<Regrade, ApiError, PreviewRegradeInput>({
    mutationFn: (body) => api.post(`/api/v1/items/${itemId}/regrades`, { body, output: regradeOutput }),
    onSuccess: () => queries.invalidateQueries({ queryKey: regradeKeys.item(itemId) }),
  });
}
