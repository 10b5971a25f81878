import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { progressKeys } from "@/lib/progress/client/progress-keys";
import { progressOutput } from "@/lib/progress/schema";

export function useProgress() {
  return useQuery({
    queryKey: progressKeys.summary(),
    queryFn: ({ signal }) => api.get("/api/v1/progress", { output: progressOutput, signal }),
  });
}
