import { api } from "@/lib/http/client";
import { notebookOutput, type NotebookOutput } from "@/lib/notebooks/api-schema";

/** A notebook as its author and the account have it now. */
export const fetchNotebook = (notebookId: string, signal?: AbortSignal): Promise<NotebookOutput> =>
  api.get(`/api/v1/notebooks/${notebookId}`, { output: notebookOutput, ...(signal && { signal }) });
