import { useMutation, useQueryClient } from "@tanstack/react-query";
import { adminKeys } from "@/lib/admin/client/admin-keys";
import { invitationParams } from "@/lib/admin/schema";
import { api } from "@/lib/http/client";

export function useRevokeInvitation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`/api/v1/admin/invitations/${id}`, { output: invitationParams }),
    onSettled: () => client.invalidateQueries({ queryKey: adminKeys.invitations() }),
  });
}
