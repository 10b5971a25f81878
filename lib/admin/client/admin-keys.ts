import type { AuditQuery } from "@/lib/admin/audit-schema";
import type { AccountQuery } from "@/lib/admin/schema";

/** Query keys of the administration. */
export const adminKeys = {
  accounts: () => ["admin", "accounts"] as const,
  accountsFor: (query: Omit<AccountQuery, "cursor">) => ["admin", "accounts", query] as const,
  sessions: (userId: string) => ["admin", "sessions", userId] as const,
  invitations: () => ["admin", "invitations"] as const,
  auditFor: (query: Partial<AuditQuery>) => ["admin", "audit", query] as const,
};
