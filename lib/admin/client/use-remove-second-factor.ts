import { useAccountChange } from "@/lib/admin/client/use-account-change";
import { accountRow } from "@/lib/admin/schema";
import { api } from "@/lib/http/client";

export function useRemoveSecondFactor(userId: string) {
  return useAccountChange(() => api.delete(`/api/v1/admin/users/${userId}/second-factor`, { output: accountRow }));
}
