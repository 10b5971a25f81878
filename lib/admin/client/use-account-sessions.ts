import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { adminKeys } from "@/lib/admin/client/admin-keys";
import { accountSessionParams, accountSessions } from "@/lib/admin/schema";
import { api } from "@/lib/http/client";

/** Where an account is signed in. */
export function useAccountSessions(userId: string) {
  return useQuery({
    queryKey: adminKeys.sessions(userId),
    queryFn: ({ signal }) => api.get(`/api/v1/admin/users/${userId}/sessions`, { output: accountSessions, signal }),
  });
}

/** Signs the account out of one device. */
export function useEndSession(userId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) =>
      api.delete(`/api/v1/admin/users/${userId}/sessions/${sessionId}`, { output: accountSessionParams }),
    onSettled: () => client.invalidateQueries({ queryKey: adminKeys.sessions(userId) }),
  });
}
