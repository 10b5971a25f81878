import { auditPage, type AuditPage, type AuditQuery } from "@/lib/admin/audit-schema";
import { api } from "@/lib/http/client";

/** One page of the log from the server. */
export function readAuditPage(query: Partial<AuditQuery>, signal?: AbortSignal): Promise<AuditPage> {
  const asked = Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return api.get(`/api/v1/admin/audit-events?${new URLSearchParams(asked)}`, {
    output: auditPage,
    ...(signal && { signal }),
  });
}
