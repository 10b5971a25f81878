import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { rubricSetKeys } from "@/lib/rubric-sets/client/rubric-set-keys";
import { rubricSet, type RubricSet, type UpdateRubricSetInput } from "@/lib/rubric-sets/schema";

/** What a set is to be; the version that it is written from is the one that was read or saved last. */
export type RubricSetContent = Omit<UpdateRubricSetInput, "version">;

/** Saves a set. One save waits for the other, so that each is written from what the one before it made. */
export function useUpdateRubricSet(setId: string) {
  const client = useQueryClient();
  const queryKey = rubricSetKeys.set(setId);
  return useMutation<RubricSet, ApiError, RubricSetContent>({
    scope: { id: `rubric-set-${setId}` },
    mutationFn: (content) => {
      const version = client.getQueryData<RubricSet>(queryKey)?.version ?? 0;
      return api.put(`/api/v1/cms/rubric-sets/${setId}`, { body: { ...content, version }, output: rubricSet });
    },
    onSuccess: (set) => client.setQueryData(queryKey, set),
  });
}
