import { useMutation, useQueryClient } from "@tanstack/react-query";
import * as z from "zod";
import { accountKeys } from "@/lib/account/client/account-keys";
import type { ChangePasswordInput } from "@/lib/account/schema";
import { api } from "@/lib/http/client";

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ChangePasswordInput) =>
      api.put("/api/v1/account/password", { body: input, output: z.strictObject({}) }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: accountKeys.account() }),
        client.invalidateQueries({ queryKey: accountKeys.sessions() }),
      ]),
  });
}
