import { useMutation, useQuery } from "@tanstack/react-query";
import * as z from "zod";
import { useViewer } from "@/lib/auth/client/use-viewer";
import { verificationOutput } from "@/lib/auth/link-schema";
import type { Locale } from "@/lib/core/locale";
import { api } from "@/lib/http/client";

/** Whether the address of who is signed in is confirmed; nothing is asked for a guest. */
export function useVerification() {
  const viewer = useViewer();
  return useQuery({
    queryKey: ["auth", "verification"],
    queryFn: ({ signal }) => api.get("/api/v1/me/verification", { output: verificationOutput, signal }),
    enabled: viewer.data?.kind === "account",
  });
}

export function useRequestVerification() {
  return useMutation({
    mutationFn: (locale: Locale) =>
      api.post("/api/v1/me/verification", { body: { locale }, output: z.strictObject({}) }),
  });
}
