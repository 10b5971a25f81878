import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { regradeKeys } from "@/lib/regrades/client/regrade-keys";
import { regradeOutput, type Regrade } from "@/lib/regrades/schema";

/** Applies a regrade, or discards or stops it. */
export function useChangeRegrade(itemId: string, regradeId: string) {
  const queries = useQueryClient();
  return useMutation<Regrade, ApiError, "apply" | "cancel">({
    mutationFn: (act) =>
      act === "apply"
        ? api.put(`/api/v1/regrades/${regradeId}/application`, { output: regradeOutput })
        : api.delete(`/api/v1/regrades/${regradeId}`, { output: regradeOutput }),
    onSettled: () => queries.invalidateQueries({ queryKey: regradeKeys.item(itemId) }),
  });
}
