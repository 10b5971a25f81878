import { useMutation } from "@tanstack/react-query";
import { accountOutput } from "@/lib/auth/link-schema";
import { api } from "@/lib/http/client";

export function useBecomeAdministrator() {
  return useMutation({
    mutationFn: (token: string) => api.post("/api/v1/links/administrator", { body: { token }, output: accountOutput }),
  });
}
