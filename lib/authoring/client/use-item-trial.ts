import { useMutation } from "@tanstack/react-query";
import { tryItemOutput, type ItemDocument, type TryItemOutput } from "@/lib/authoring/schema";
import { api, type ApiError } from "@/lib/http/client";

interface Trial {
  readonly document: ItemDocument;
  readonly seed: number;
  readonly answer: unknown;
}

/** Marks an answer to an unsaved item; nothing is kept. */
export function useItemTrial() {
  return useMutation<TryItemOutput, ApiError, Trial>({
    mutationFn: (body) => api.post("/api/v1/item-trials", { body, output: tryItemOutput }),
  });
}
