import { useMutation, useQueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import { cmsKeys } from "@/lib/cms/client/cms-keys";
import { revisionRef, stepInput } from "@/lib/cms/schema";
import { api, type ApiError } from "@/lib/http/client";

interface Step {
  readonly revisionId: string;
  readonly body: z.input<typeof stepInput>;
}

/** Moves a revision on; whatever shows its status is read anew. */
export function useTakeStep() {
  const queries = useQueryClient();
  return useMutation<z.output<typeof revisionRef>, ApiError, Step>({
    mutationFn: ({ revisionId, body }) =>
      api.post(`/api/v1/cms/revisions/${revisionId}/steps`, { body, output: revisionRef }),
    onSettled: () =>
      queries.invalidateQueries({ queryKey: cmsKeys.all(), predicate: ({ queryKey }) => queryKey[1] !== "check" }),
  });
}
