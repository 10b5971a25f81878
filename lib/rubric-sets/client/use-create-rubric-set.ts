import { useMutation } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { rubricSetRef, type CreateRubricSetInput } from "@/lib/rubric-sets/schema";

/** Makes a set, empty or as a copy. */
export function useCreateRubricSet() {
  return useMutation<{ setId: string }, ApiError, CreateRubricSetInput>({
    mutationFn: (body) => api.post("/api/v1/cms/rubric-sets", { body, output: rubricSetRef }),
  });
}
