import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { adminKeys } from "@/lib/admin/client/admin-keys";
import { accountPage, type AccountQuery } from "@/lib/admin/schema";
import { api } from "@/lib/http/client";

/** The accounts that fit, page by page; while another question is under way the last answer stays. */
export function useAccounts(query: Omit<AccountQuery, "cursor">) {
  return useInfiniteQuery({
    queryKey: adminKeys.accountsFor(query),
    queryFn: ({ pageParam, signal }) => {
      const asked = Object.entries({ ...query, cursor: pageParam }).filter(([, value]) => value);
      return api.get(`/api/v1/admin/users?${new URLSearchParams(asked as [string, string][])}`, {
        output: accountPage,
        signal,
      });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
