import { useMutation } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { undoOutput, type Undone } from "@/lib/review/schema";

/** Takes back the latest review or act of today. */
export function useUndo() {
  return useMutation<Undone, ApiError, void>({
    mutationFn: () => api.post("/api/v1/review/undo", { output: undoOutput }),
  });
}
