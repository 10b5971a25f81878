import { useMutation } from "@tanstack/react-query";
import { type AuditFormat, writeAuditFile } from "@/lib/admin/audit-file";
import { AUDIT_PAGE_MAX, type AuditEvent, type AuditQuery } from "@/lib/admin/audit-schema";
import { readAuditPage } from "@/lib/admin/client/read-audit-page";

/** So many entries make one file; who wants more narrows the time span. */
const MOST = 10_000;

/** Reads what the filter finds, page by page, and gives it to the browser as a file. */
export function useDownloadAudit(query: Partial<AuditQuery>) {
  return useMutation({
    mutationFn: async (format: AuditFormat) => {
      const events: AuditEvent[] = [];
      let cursor: string | null = null;
      do {
        const page = await readAuditPage({ ...query, limit: AUDIT_PAGE_MAX, ...(cursor && { cursor }) });
        events.push(...page.events);
        cursor = page.nextCursor;
      } while (cursor !== null && events.length < MOST);
      save(writeAuditFile(events, format), `audit-${new Date().toISOString().slice(0, 10)}.${format}`);
      return { count: events.length, isCut: cursor !== null };
    },
  });
}

function save(text: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  // The browser reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
