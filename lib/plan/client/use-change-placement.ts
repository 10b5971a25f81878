import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { planKeys } from "@/lib/plan/client/plan-keys";
import { todayOutput, type PlacementAct, type Today } from "@/lib/plan/schema";

/** Begins, closes or declines a placement. */
export function useChangePlacement() {
  const client = useQueryClient();
  return useMutation<Today, ApiError, PlacementAct>({
    mutationFn: (act) => api.post("/api/v1/plan/placement", { body: { act }, output: todayOutput }),
    onSuccess: (today) => client.setQueryData(planKeys.today(), today),
  });
}
