import { useAccountChange } from "@/lib/admin/client/use-account-change";
import { rightsChange, type Rights } from "@/lib/admin/schema";
import { api } from "@/lib/http/client";

export function useSetRights(userId: string) {
  return useAccountChange((body: Rights) =>
    api.put(`/api/v1/admin/users/${userId}/rights`, { body, output: rightsChange }),
  );
}
