import { useQuery } from "@tanstack/react-query";
import type * as z from "zod";
import { cmsKeys } from "@/lib/cms/client/cms-keys";
import { cmsQueue } from "@/lib/cms/queue-schema";
import { api, type ApiError } from "@/lib/http/client";

/** What waits for the asking instructor. */
export function useQueue() {
  return useQuery<z.output<typeof cmsQueue>, ApiError>({
    queryKey: cmsKeys.queue(),
    queryFn: ({ signal }) => api.get("/api/v1/cms/queue", { output: cmsQueue, signal }),
    refetchOnWindowFocus: true,
  });
}
