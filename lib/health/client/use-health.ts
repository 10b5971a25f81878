import { useQuery } from "@tanstack/react-query";
import { healthReport } from "@/lib/health/schema";
import { api } from "@/lib/http/client";

const AGAIN_MS = 30_000;

/** How the site is, fresh every half minute. */
export function useHealth() {
  return useQuery({
    queryKey: ["admin", "health"],
    queryFn: ({ signal }) => api.get("/api/v1/admin/health", { output: healthReport, signal }),
    refetchInterval: AGAIN_MS,
  });
}
