import { useMutation } from "@tanstack/react-query";
import * as z from "zod";
import type { PasswordResetInput } from "@/lib/auth/link-schema";
import { api } from "@/lib/http/client";

export function useRequestPasswordReset() {
  return useMutation({
    mutationFn: (body: PasswordResetInput) => api.post("/api/v1/password-resets", { body, output: z.strictObject({}) }),
  });
}
