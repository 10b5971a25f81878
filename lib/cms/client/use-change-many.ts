import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { bulkOutput, type BulkInput, type BulkOutput } from "@/lib/cms/bank-schema";
import { cmsKeys } from "@/lib/cms/client/cms-keys";
import { api, type ApiError } from "@/lib/http/client";

/** So few go at once that what is under way can be seen to move. */
const AT_ONCE = 5;

/** Does one thing to many items, a few at a time; `progress` counts those that were tried. What failed on the way leaves the rest undone. */
export function useChangeMany() {
  const queries = useQueryClient();
  const [progress, setProgress] = useState(0);
  const mutation = useMutation<BulkOutput, ApiError, BulkInput>({
    mutationFn: async ({ itemIds, act }) => {
      const all: BulkOutput = { done: [], refused: [] };
      setProgress(0);
      for (let at = 0; at < itemIds.length; at += AT_ONCE) {
        const body = { itemIds: itemIds.slice(at, at + AT_ONCE), act };
        const { done, refused } = await api.post("/api/v1/cms/bank/changes", { body, output: bulkOutput });
        all.done.push(...done);
        all.refused.push(...refused);
        setProgress(Math.min(itemIds.length, at + AT_ONCE));
      }
      return all;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: cmsKeys.all() }),
  });
  return { ...mutation, progress };
}
