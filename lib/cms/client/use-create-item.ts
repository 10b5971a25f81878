import { useMutation } from "@tanstack/react-query";
import type * as z from "zod";
import { createItemInput, itemRef } from "@/lib/cms/schema";
import { api, type ApiError } from "@/lib/http/client";

export function useCreateItem() {
  return useMutation<z.output<typeof itemRef>, ApiError, z.input<typeof createItemInput>>({
    mutationFn: (body) => api.post("/api/v1/cms/items", { body, output: itemRef }),
  });
}
