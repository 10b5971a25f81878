import { useInfiniteQuery } from "@tanstack/react-query";
import { adminKeys } from "@/lib/admin/client/admin-keys";
import { invitationPage } from "@/lib/admin/schema";
import { api } from "@/lib/http/client";

export function useInvitations() {
  return useInfiniteQuery({
    queryKey: adminKeys.invitations(),
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === null ? "" : `?${new URLSearchParams({ cursor: pageParam })}`;
      return api.get(`/api/v1/admin/invitations${query}`, { output: invitationPage, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
