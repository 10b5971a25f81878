import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { notebookRef } from "@/lib/notebooks/api-schema";
import { notebookKeys } from "@/lib/notebooks/client/notebook-keys";
import type { NotebookDocument } from "@/lib/notebooks/schema";

/** Makes a notebook of one's own: `emptyNotebook()`, one that was read from a file, or a copy of another. */
export function useCreateNotebook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (document: NotebookDocument) =>
      api.post("/api/v1/notebooks", { body: { document }, output: notebookRef }),
    onSettled: () => client.invalidateQueries({ queryKey: notebookKeys.list() }),
  });
}
