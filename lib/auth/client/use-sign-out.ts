import { useMutation } from "@tanstack/react-query";
import * as z from "zod";
import { api } from "@/lib/http/client";

export function useSignOut() {
  return useMutation({
    mutationFn: () => api.delete("/api/v1/sessions/current", { output: z.strictObject({}) }),
  });
}
