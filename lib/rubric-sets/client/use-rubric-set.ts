import { useQuery } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { rubricSetKeys } from "@/lib/rubric-sets/client/rubric-set-keys";
import { rubricSet, type RubricSet } from "@/lib/rubric-sets/schema";

/** One set with its items. What is written meanwhile is not overwritten by reading anew: whoever asks for it does. */
export function useRubricSet(setId: string) {
  return useQuery<RubricSet, ApiError>({
    queryKey: rubricSetKeys.set(setId),
    queryFn: ({ signal }) => api.get(`/api/v1/cms/rubric-sets/${setId}`, { output: rubricSet, signal }),
    staleTime: Infinity,
  });
}
