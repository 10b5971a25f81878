import { useMutation } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type ApiError } from "@/lib/http/client";
import { revealHintOutput } from "@/lib/practice/schema";

/** Asks for the hint of a number, from 1. */
export function useRevealHint(viewId: string) {
  return useMutation<z.output<typeof revealHintOutput>, ApiError, number>({
    mutationFn: (number) => api.post("/api/v1/hints", { body: { viewId, number }, output: revealHintOutput }),
  });
}
