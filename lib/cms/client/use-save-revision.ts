import { useMutation } from "@tanstack/react-query";
import type * as z from "zod";
import { revisionRef, saveRevisionInput } from "@/lib/cms/schema";
import { api, type ApiError } from "@/lib/http/client";

/** Makes a revision of the draft on the server. */
export function useSaveRevision(itemId: string) {
  return useMutation<z.output<typeof revisionRef>, ApiError, z.input<typeof saveRevisionInput>>({
    mutationFn: (body) =>
      api.post(`/api/v1/cms/items/${encodeURIComponent(itemId)}/revisions`, { body, output: revisionRef }),
  });
}
