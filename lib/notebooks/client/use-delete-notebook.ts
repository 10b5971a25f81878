import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { notebookRef } from "@/lib/notebooks/api-schema";
import { notebookKeys } from "@/lib/notebooks/client/notebook-keys";

/** Deletes a notebook of one's own for good, or one's own copy of an author's. */
export function useDeleteNotebook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (notebookId: string) => api.delete(`/api/v1/notebooks/${notebookId}`, { output: notebookRef }),
    onSettled: () => client.invalidateQueries({ queryKey: notebookKeys.all() }),
  });
}
