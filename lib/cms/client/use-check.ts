import { useQuery } from "@tanstack/react-query";
import type * as z from "zod";
import { useSettled } from "@/components/ui/use-settled";
import { cmsKeys } from "@/lib/cms/client/cms-keys";
import { checkOutput, type CmsDocument } from "@/lib/cms/schema";
import { api, type ApiError } from "@/lib/http/client";

/** What the linter says of an unsaved document, the bank around it included, a moment after the last change. */
export function useCheck(itemId: string, document: CmsDocument) {
  const asked = useSettled(document, 700);
  return useQuery<z.output<typeof checkOutput>, ApiError>({
    queryKey: cmsKeys.check(itemId, asked),
    queryFn: ({ signal }) =>
      api.post("/api/v1/cms/checks", { body: { itemId, document: asked }, output: checkOutput, signal }),
    placeholderData: (before) => before,
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
