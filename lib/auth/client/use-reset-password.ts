import { useMutation } from "@tanstack/react-query";
import { accountOutput, type ResetPasswordInput } from "@/lib/auth/link-schema";
import { api } from "@/lib/http/client";

export function useResetPassword() {
  return useMutation({
    mutationFn: (body: ResetPasswordInput) => api.post("/api/v1/links/password", { body, output: accountOutput }),
  });
}
