import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { versionListOutput, versionOutput } from "@/lib/notebooks/api-schema";
import { notebookKeys } from "@/lib/notebooks/client/notebook-keys";

/** The history of one's own copy, the newest first. */
export function useNotebookVersions(notebookId: string) {
  return useQuery({
    queryKey: notebookKeys.versions(notebookId),
    queryFn: ({ signal }) => api.get(`/api/v1/notebooks/${notebookId}/versions`, { output: versionListOutput, signal }),
    staleTime: 0,
  });
}

/** One of them as it stood; what stands there now changes under its number's successor alone. */
export function useNotebookVersion(notebookId: string, version: number | undefined) {
  return useQuery({
    queryKey: notebookKeys.version(notebookId, version ?? 0),
    queryFn: ({ signal }) =>
      api.get(`/api/v1/notebooks/${notebookId}/versions/${version}`, { output: versionOutput, signal }),
    enabled: version !== undefined,
    staleTime: Infinity,
  });
}
