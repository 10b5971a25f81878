import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { rubricSetKeys } from "@/lib/rubric-sets/client/rubric-set-keys";
import { archiveRubricSetInput, rubricSetRef } from "@/lib/rubric-sets/schema";

/** Takes a set out of use or brings it back. */
export function useArchiveRubricSet(setId: string) {
  const client = useQueryClient();
  return useMutation<unknown, ApiError, boolean>({
    mutationFn: (archived) =>
      api.put(`/api/v1/cms/rubric-sets/${setId}/archive`, {
        body: { archived },
        output: rubricSetRef.extend(archiveRubricSetInput.shape),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: rubricSetKeys.all() }),
  });
}
