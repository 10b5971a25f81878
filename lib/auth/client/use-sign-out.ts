import { useMutation } from "@tanstack/react-query";
import * as z from "zod";
import { dropSentDesks } from "@/lib/notebooks/client/drop-sent-desks";
import { api } from "@/lib/http/client";

export function useSignOut() {
  return useMutation({
    mutationFn: async () => {
      const done = await api.delete("/api/v1/sessions/current", { output: z.strictObject({}) });
      await dropSentDesks();
      return done;
    },
  });
}
