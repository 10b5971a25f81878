import { useMutation, useQueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import { cmsKeys } from "@/lib/cms/client/cms-keys";
import { itemFactsInput, itemFactsOutput, retireOutput } from "@/lib/cms/schema";
import { api, type ApiError } from "@/lib/http/client";

/** What is known of an item beside its revisions: the day of its next review, and tags. Takes effect at once. */
export function useSetFacts(itemId: string) {
  const queries = useQueryClient();
  return useMutation<z.output<typeof itemFactsOutput>, ApiError, z.input<typeof itemFactsInput>>({
    mutationFn: (body) =>
      api.patch(`/api/v1/cms/items/${encodeURIComponent(itemId)}`, { body, output: itemFactsOutput }),
    onSuccess: () => queries.invalidateQueries({ queryKey: cmsKeys.item(itemId) }),
  });
}

/** Takes an item out of use, or back into it. */
export function useRetireItem(itemId: string) {
  const queries = useQueryClient();
  return useMutation<z.output<typeof retireOutput>, ApiError, boolean>({
    mutationFn: (retired) =>
      api.post(`/api/v1/cms/items/${encodeURIComponent(itemId)}/retirement`, {
        body: { retired },
        output: retireOutput,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: cmsKeys.item(itemId) }),
  });
}
