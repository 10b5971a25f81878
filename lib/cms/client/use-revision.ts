import { skipToken, useQuery } from "@tanstack/react-query";
import { cmsKeys } from "@/lib/cms/client/cms-keys";
import { revisionOutput, type RevisionOutput } from "@/lib/cms/schema";
import { api, type ApiError } from "@/lib/http/client";

/** One revision with its document, steps and comments; nothing is asked for without a number. */
export function useRevision(itemId: string, number: number | undefined) {
  const address = `/api/v1/cms/items/${encodeURIComponent(itemId)}/revisions/${number}`;
  return useQuery<RevisionOutput, ApiError>({
    queryKey: cmsKeys.revision(itemId, number ?? 0),
    queryFn: number === undefined ? skipToken : ({ signal }) => api.get(address, { output: revisionOutput, signal }),
  });
}
