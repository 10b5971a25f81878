import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { notebookRef } from "@/lib/notebooks/api-schema";
import { dropDesk } from "@/lib/notebooks/client/desk-store";
import { notebookKeys } from "@/lib/notebooks/client/notebook-keys";

/** Deletes a notebook of one's own for good, or one's own copy of an author's: on the account, and what lies here of it (`owner`). */
export function useDeleteNotebook(owner: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (notebookId: string) => {
      const gone = await api.delete(`/api/v1/notebooks/${notebookId}`, { output: notebookRef });
      await dropDesk(owner, notebookId);
      return gone;
    },
    onSettled: () => client.invalidateQueries({ queryKey: notebookKeys.all() }),
  });
}
