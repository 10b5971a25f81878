import { useMutation } from "@tanstack/react-query";
import * as z from "zod";
import type { ProviderId, Purpose } from "@/lib/auth/provider";
import { api } from "@/lib/http/client";

interface Visit {
  readonly provider: ProviderId;
  readonly purpose: Purpose;
  /** Where to come back to: a path of this site. */
  readonly to: string;
}

/** Leaves for a provider's own page; resolves when the browser is on its way. */
export function useVisitProvider() {
  return useMutation({
    mutationFn: async ({ provider, purpose, to }: Visit) => {
      const { csrfToken } = await api.get("/api/auth/csrf", { output: z.strictObject({ csrfToken: z.string() }) });
      const { url } = await api.post(`/api/auth/signin/${provider}`, {
        body: { csrfToken, purpose, to },
        output: z.strictObject({ url: z.url({ protocol: /^https?$/ }) }),
      });
      window.location.assign(url);
    },
  });
}
