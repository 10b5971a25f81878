import { useQuery } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type ApiError } from "@/lib/http/client";
import { rubricSetKeys } from "@/lib/rubric-sets/client/rubric-set-keys";
import { rubricSetList } from "@/lib/rubric-sets/schema";

/** The sets for interviews. */
export function useRubricSets() {
  return useQuery<z.output<typeof rubricSetList>, ApiError>({
    queryKey: rubricSetKeys.list(),
    queryFn: ({ signal }) => api.get("/api/v1/cms/rubric-sets", { output: rubricSetList, signal }),
    staleTime: 0,
  });
}
