import { useMutation, useQueryClient } from "@tanstack/react-query";
import { adminKeys } from "@/lib/admin/client/admin-keys";
import { newInvitation, type InvitationInput } from "@/lib/admin/schema";
import { api } from "@/lib/http/client";

export function useCreateInvitation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: InvitationInput) => api.post("/api/v1/admin/invitations", { body, output: newInvitation }),
    onSettled: () => client.invalidateQueries({ queryKey: adminKeys.invitations() }),
  });
}
