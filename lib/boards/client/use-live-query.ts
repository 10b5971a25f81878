import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type * as z from "zod";
import { pollInterval } from "@/lib/boards/poll-interval";
import { api, type Tagged } from "@/lib/http/client";

/**
 * Asks again while the page is in front, by ETag, so that nothing travels and nothing is drawn while nothing changes; at once when the
 * window comes back or the network does (docs/decisions/071).
 */
export function useLiveQuery<T>(queryKey: readonly unknown[], path: string, output: z.ZodType<T>) {
  const client = useQueryClient();
  const unchanged = useRef(0);
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const known = client.getQueryData<Tagged<T>>(queryKey);
      const answer = await api.getTagged(path, known, { output, signal });
      unchanged.current = answer === known ? unchanged.current + 1 : 0;
      return answer;
    },
    select: ({ data }) => data,
    refetchInterval: () => pollInterval(unchanged.current),
    refetchOnWindowFocus: "always",
    refetchOnReconnect: "always",
    staleTime: 0,
    // Each round is a try; while the network is away the rounds go on, and the page says so.
    networkMode: "always",
    retry: false,
  });
}
