import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { notebookOutput, type NotebookOutput } from "@/lib/notebooks/api-schema";
import { notebookKeys } from "@/lib/notebooks/client/notebook-keys";

export const fetchNotebook = (notebookId: string, signal?: AbortSignal): Promise<NotebookOutput> =>
  api.get(`/api/v1/notebooks/${notebookId}`, { output: notebookOutput, ...(signal && { signal }) });

/** A notebook as its author and the server have it when the page opens; what comes later is met by `useKeptNotebook`. */
export function useNotebook(notebookId: string) {
  return useQuery({
    queryKey: notebookKeys.notebook(notebookId),
    queryFn: ({ signal }) => fetchNotebook(notebookId, signal),
    staleTime: Infinity,
    gcTime: 0,
  });
}
