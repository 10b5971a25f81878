import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { notebookListOutput } from "@/lib/notebooks/api-schema";
import { notebookKeys } from "@/lib/notebooks/client/notebook-keys";

/** The authors' notebooks, and one's own. */
export function useNotebooks() {
  return useQuery({
    queryKey: notebookKeys.list(),
    queryFn: ({ signal }) => api.get("/api/v1/notebooks", { output: notebookListOutput, signal }),
    staleTime: 0,
  });
}
