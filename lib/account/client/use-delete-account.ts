import { useMutation } from "@tanstack/react-query";
import * as z from "zod";
import type { DeleteAccountInput } from "@/lib/account/schema";
import { api } from "@/lib/http/client";

export function useDeleteAccount() {
  return useMutation({
    mutationFn: (input: DeleteAccountInput) =>
      api.post("/api/v1/account/deletion", { body: input, output: z.strictObject({}) }),
  });
}
