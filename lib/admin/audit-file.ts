import { writeCsv } from "@/lib/core/csv";
import type { AuditEvent } from "@/lib/admin/audit-schema";

export const AUDIT_FORMATS = ["csv", "jsonl"] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

const COLUMNS = ["at", "action", "actor", "object", "before", "after", "requestId"] as const;

/** The log as a file: CSV (RFC 4180) with a head line, or one JSON value in a line. */
export function writeAuditFile(events: readonly AuditEvent[], format: AuditFormat): string {
  if (format === "jsonl") return events.map((event) => `${JSON.stringify(event)}\n`).join("");
  return writeCsv([COLUMNS, ...events.map((event) => COLUMNS.map((column) => textOf(event, column)))]);
}

function textOf(event: AuditEvent, column: (typeof COLUMNS)[number]): string {
  if (column === "actor") return "id" in event.actor ? event.actor.id : "";
  const value = event[column];
  return typeof value === "string" ? value : value === null ? "" : JSON.stringify(value);
}
