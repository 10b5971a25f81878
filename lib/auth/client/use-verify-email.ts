import { useMutation } from "@tanstack/react-query";
import { accountOutput } from "@/lib/auth/link-schema";
import { api } from "@/lib/http/client";

export function useVerifyEmail() {
  return useMutation({
    mutationFn: (token: string) => api.post("/api/v1/links/verification", { body: { token }, output: accountOutput }),
  });
}
