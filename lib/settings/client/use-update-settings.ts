import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { showLook } from "@/lib/settings/client/page-look";
import { settingsKeys } from "@/lib/settings/client/settings-keys";
import { settingsOutput, type UpdateSettingsInput } from "@/lib/settings/schema";

/** Saves the fields that are given, and shows them on this page at once. */
export function useUpdateSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes: UpdateSettingsInput) =>
      api.patch("/api/v1/settings", { body: changes, output: settingsOutput }),
    onSuccess: (saved, changes) => {
      showLook(changes);
      client.setQueryData(settingsKeys.own(), saved);
    },
  });
}
