import { useMutation, useQueryClient } from "@tanstack/react-query";
import * as z from "zod";
import { cmsKeys } from "@/lib/cms/client/cms-keys";
import { api, type ApiError } from "@/lib/http/client";
import { importKeys } from "@/lib/imports/client/import-keys";
import { importRef, type startImportInput } from "@/lib/imports/schema";

const output = importRef.extend({ items: z.int() });

interface Asked {
  readonly body: z.input<typeof startImportInput>;
  /** Of this intention: trying again after a lost answer begins no second import. */
  readonly key: string;
}

/** Has drafts made of what was taken of a file. */
export function useStartImport() {
  const queries = useQueryClient();
  return useMutation<z.output<typeof output>, ApiError, Asked>({
    mutationFn: ({ body, key }) => api.post("/api/v1/cms/imports", { body, output, idempotencyKey: key }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: importKeys.list() });
      await queries.invalidateQueries({ queryKey: cmsKeys.all() });
    },
  });
}
