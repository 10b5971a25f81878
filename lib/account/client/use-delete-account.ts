import { useMutation } from "@tanstack/react-query";
import * as z from "zod";
import type { DeleteAccountInput } from "@/lib/account/schema";
import { api } from "@/lib/http/client";
import { dropSentDesks } from "@/lib/notebooks/client/drop-sent-desks";

export function useDeleteAccount() {
  return useMutation({
    mutationFn: async (input: DeleteAccountInput) => {
      const done = await api.post("/api/v1/account/deletion", { body: input, output: z.strictObject({}) });
      await dropSentDesks();
      return done;
    },
  });
}
