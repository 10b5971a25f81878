import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { siteSettingChange, siteSettingList, type SiteSettingRow } from "@/lib/site-settings/schema";

const KEY = ["admin", "settings"] as const;

/** Every setting of the site, as an administrator sees it. */
export function useSiteSettings() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get("/api/v1/admin/settings", { output: siteSettingList, signal }),
  });
}

/** Changes one; afterwards all are read again, as somebody else may have changed others. */
export function useChangeSiteSetting(shown: SiteSettingRow) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (value: SiteSettingRow["value"]) =>
      api.put(`/api/v1/admin/settings/${shown.key}`, {
        body: { value, updatedAt: shown.updatedAt },
        output: siteSettingChange,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
