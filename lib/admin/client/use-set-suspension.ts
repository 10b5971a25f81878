import { useAccountChange } from "@/lib/admin/client/use-account-change";
import { accountRow } from "@/lib/admin/schema";
import { api } from "@/lib/http/client";

export function useSetSuspension(userId: string) {
  return useAccountChange((suspended: boolean) =>
    api.put(`/api/v1/admin/users/${userId}/suspension`, { body: { suspended }, output: accountRow }),
  );
}
