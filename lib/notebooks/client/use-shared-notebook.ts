import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { sharedNotebookOutput } from "@/lib/notebooks/api-schema";
import { notebookKeys } from "@/lib/notebooks/client/notebook-keys";

/** A team-mate's notebook by its link, to be read. */
export function useSharedNotebook(shareId: string) {
  return useQuery({
    queryKey: notebookKeys.shared(shareId),
    queryFn: ({ signal }) => api.get(`/api/v1/notebook-shares/${shareId}`, { output: sharedNotebookOutput, signal }),
    staleTime: 0,
  });
}
