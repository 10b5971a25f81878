import { auditPage, auditQuery } from "@/lib/admin/audit-schema";
import { listAuditEvents } from "@/lib/admin/server/list-audit-events";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "admin",
  summary: "What was done, by whom and to what, newest first, page by page.",
  query: auditQuery,
  output: auditPage,
  limits: [{ name: "admin-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, query }) => listAuditEvents(viewer, query),
});
