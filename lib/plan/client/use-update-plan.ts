import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type ApiError } from "@/lib/http/client";
import { planKeys } from "@/lib/plan/client/plan-keys";
import { todayOutput, type PlanInput, type Today } from "@/lib/plan/schema";
import { browserTimeZone } from "@/lib/settings/browser-time-zone";
import { settingsOutput } from "@/lib/settings/schema";

/** Saves date, role and minutes; a learner without a time zone gets the browser's first, as it says which day it is. */
export function useUpdatePlan(hasTimeZone: boolean) {
  const client = useQueryClient();
  return useMutation<Today, ApiError, PlanInput>({
    mutationFn: async (input) => {
      const timeZone = hasTimeZone ? undefined : browserTimeZone();
      if (timeZone) await api.patch("/api/v1/settings", { body: { timeZone }, output: settingsOutput });
      return api.put("/api/v1/plan", { body: input, output: todayOutput });
    },
    onSuccess: (today) => client.setQueryData(planKeys.today(), today),
  });
}
