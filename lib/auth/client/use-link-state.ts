import { useQuery } from "@tanstack/react-query";
import type { LinkPurpose } from "@/lib/auth/link";
import { linkDescription } from "@/lib/auth/link-schema";
import { api } from "@/lib/http/client";

/** What the link of a token is for, or why it does not work. Looking does not use it up. */
export function useLinkState(purpose: LinkPurpose, token: string | null | undefined) {
  return useQuery({
    queryKey: ["auth", "link", purpose, token],
    queryFn: ({ signal }) =>
      api.post("/api/v1/links/state", { body: { purpose, token }, output: linkDescription, signal }),
    enabled: typeof token === "string",
    // Once used it would be called used, while the page says what came of it.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}
