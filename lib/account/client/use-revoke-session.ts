import { useMutation, useQueryClient } from "@tanstack/react-query";
import * as z from "zod";
import { accountKeys } from "@/lib/account/client/account-keys";
import { api } from "@/lib/http/client";

/** Ends one session, or all but this one. */
export function useRevokeSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (which: { readonly id: string } | "others") => {
      if (which === "others") await api.delete("/api/v1/sessions", { output: z.object({ revoked: z.int() }) });
      else await api.delete(`/api/v1/sessions/${which.id}`, { output: z.object({ sessionId: z.uuid() }) });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: accountKeys.sessions() }),
  });
}
