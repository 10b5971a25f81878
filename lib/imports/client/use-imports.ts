import { useQuery } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { importKeys } from "@/lib/imports/client/import-keys";
import { importOutput, importsOutput, type ImportOutput, type ImportSummary } from "@/lib/imports/schema";

/** While drafts are made in the background, how far that has come is asked for this often. */
const POLL_MS = 1_000;

const isUnderWay = ({ status }: Pick<ImportSummary, "status">): boolean => status === "queued" || status === "running";

/** The viewer's own imports, the newest first. */
export function useImports() {
  return useQuery<readonly ImportSummary[], ApiError>({
    queryKey: importKeys.list(),
    queryFn: async ({ signal }) => (await api.get("/api/v1/cms/imports", { output: importsOutput, signal })).imports,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? POLL_MS : false),
  });
}

/** What became of each item of an import that has ended; nothing is asked for before. */
export function useImport({ importId, status, made }: ImportSummary, isWanted: boolean) {
  return useQuery<ImportOutput, ApiError>({
    queryKey: [...importKeys.one(importId), status, made],
    queryFn: ({ signal }) => api.get(`/api/v1/cms/imports/${importId}`, { output: importOutput, signal }),
    enabled: isWanted && !isUnderWay({ status }),
    staleTime: Infinity,
  });
}
