import type { AuditEvent } from "@/lib/admin/audit-schema";

export const AUDIT_FORMATS = ["csv", "jsonl"] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

const COLUMNS = ["at", "action", "actor", "object", "before", "after", "requestId"] as const;

/** The log as a file: CSV (RFC 4180) with a head line, or one JSON value in a line. */
export function writeAuditFile(events: readonly AuditEvent[], format: AuditFormat): string {
  if (format === "jsonl") return events.map((event) => `${JSON.stringify(event)}\n`).join("");
  const lines = events.map((event) => COLUMNS.map((column) => cell(textOf(event, column))).join(","));
  return [COLUMNS.join(","), ...lines].map((line) => `${line}\r\n`).join("");
}

function textOf(event: AuditEvent, column: (typeof COLUMNS)[number]): string {
  if (column === "actor") return "id" in event.actor ? event.actor.id : "";
  const value = event[column];
  return typeof value === "string" ? value : value === null ? "" : JSON.stringify(value);
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
