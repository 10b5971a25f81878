import { useQuery, useQueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import { api, type Tagged } from "@/lib/http/client";

/** With the 250 ms of the fold a change is seen within about two seconds, and after an answer of one's own at once. */
const EVERY_MS = 2_000;

/**
 * Asks again while the page is in front, by ETag, so that nothing travels and nothing is drawn while nothing changes; at once when the
 * window comes back or the network does (docs/decisions/071).
 */
export function useLiveQuery<T>(queryKey: readonly unknown[], path: string, output: z.ZodType<T>) {
  const client = useQueryClient();
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => api.getTagged(path, client.getQueryData<Tagged<T>>(queryKey), { output, signal }),
    select: ({ data }) => data,
    refetchInterval: EVERY_MS,
    refetchOnWindowFocus: "always",
    refetchOnReconnect: "always",
    staleTime: 0,
    // While the network is away each round is a try.
    retry: false,
  });
}
