import { useMutation, useQueryClient } from "@tanstack/react-query";
import { flagKeys } from "@/lib/fair-play/client/flag-keys";
import { decisionOutput, type Decision } from "@/lib/fair-play/schema";
import { api } from "@/lib/http/client";

/** Decides what comes of a finding. */
export function useDecideFlag(flagId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) =>
      api.post(`/api/v1/fair-play/flags/${flagId}/decision`, { body: decision, output: decisionOutput }),
    onSuccess: () => client.invalidateQueries({ queryKey: flagKeys.all() }),
  });
}
