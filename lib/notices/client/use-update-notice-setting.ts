import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { noticeKeys } from "@/lib/notices/client/notice-keys";
import { noticeSettingOutput, type UpdateNoticeSettingInput } from "@/lib/notices/schema";

/** Changes how the account wants to be told of things. */
export function useUpdateNoticeSetting() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (setting: UpdateNoticeSettingInput) =>
      api.put("/api/v1/notices/settings", { body: setting, output: noticeSettingOutput }),
    onSuccess: (saved) => client.setQueryData(noticeKeys.setting(), saved),
  });
}
