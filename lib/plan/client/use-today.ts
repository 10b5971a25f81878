import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { planKeys } from "@/lib/plan/client/plan-keys";
import { todayOutput } from "@/lib/plan/schema";

export function useToday() {
  return useQuery({
    queryKey: planKeys.today(),
    queryFn: ({ signal }) => api.get("/api/v1/plan", { output: todayOutput, signal }),
  });
}
