import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { importKeys } from "@/lib/imports/client/import-keys";
import { importSummary, type ImportSummary } from "@/lib/imports/schema";

/** Lets an import that failed go on. */
export function useResumeImport() {
  const queries = useQueryClient();
  return useMutation<ImportSummary, ApiError, string>({
    mutationFn: (importId) => api.put(`/api/v1/cms/imports/${importId}/resumption`, { output: importSummary }),
    onSettled: () => queries.invalidateQueries({ queryKey: importKeys.list() }),
  });
}
