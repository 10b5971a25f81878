import { useMutation, useQueryClient } from "@tanstack/react-query";
import * as z from "zod";
import { accountKeys } from "@/lib/account/client/account-keys";
import type { ProviderId } from "@/lib/auth/provider";
import { api } from "@/lib/http/client";

export function useDisconnectIdentity() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (provider: ProviderId) =>
      api.delete(`/api/v1/account/identities/${provider}`, { output: z.strictObject({}) }),
    onSuccess: () => client.invalidateQueries({ queryKey: accountKeys.account() }),
  });
}
