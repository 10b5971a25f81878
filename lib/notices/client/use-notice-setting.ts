import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { noticeKeys } from "@/lib/notices/client/notice-keys";
import { noticeSettingOutput } from "@/lib/notices/schema";

/** How the account wants to be told of things. */
export function useNoticeSetting() {
  return useQuery({
    queryKey: noticeKeys.setting(),
    queryFn: ({ signal }) => api.get("/api/v1/notices/settings", { output: noticeSettingOutput, signal }),
    retry: false,
    refetchOnWindowFocus: false,
  });
}
