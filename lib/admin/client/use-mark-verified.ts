import { useAccountChange } from "@/lib/admin/client/use-account-change";
import { accountRow } from "@/lib/admin/schema";
import { api } from "@/lib/http/client";

export function useMarkVerified(userId: string) {
  return useAccountChange(() =>
    api.put(`/api/v1/admin/users/${userId}/verification`, { body: {}, output: accountRow }),
  );
}
