import { useMutation } from "@tanstack/react-query";
import { passwordLink } from "@/lib/admin/schema";
import type { Locale } from "@/lib/core/locale";
import { api } from "@/lib/http/client";

export function useMakePasswordLink(userId: string) {
  return useMutation({
    mutationFn: (locale: Locale) =>
      api.post(`/api/v1/admin/users/${userId}/password-links`, { body: { locale }, output: passwordLink }),
  });
}
