import { useMutation } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import type { Locale } from "@/lib/core/locale";
import { notebookPageOutput } from "@/lib/notebooks/api-schema";
import type { NotebookDocument } from "@/lib/notebooks/schema";

/** A notebook as one page of HTML that needs nothing else, to be saved as a file. */
export function useNotebookPage() {
  return useMutation({
    mutationFn: (body: { document: NotebookDocument; locale: Locale }) =>
      api.post("/api/v1/notebook-pages", { body, output: notebookPageOutput }),
  });
}
