import type { AccountQuery } from "@/lib/admin/schema";

/** Query keys of the administration. */
export const adminKeys = {
  accounts: () => ["admin", "accounts"] as const,
  accountsFor: (query: Omit<AccountQuery, "cursor">) => ["admin", "accounts", query] as const,
  invitations: () => ["admin", "invitations"] as const,
};
