import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { settingsKeys } from "@/lib/settings/client/settings-keys";
import { settingsOutput } from "@/lib/settings/schema";

export function useSettings() {
  return useQuery({
    queryKey: settingsKeys.own(),
    queryFn: ({ signal }) => api.get("/api/v1/settings", { output: settingsOutput, signal }),
  });
}
