import { expect, it } from "vitest";
import { writeAuditFile } from "@/lib/admin/audit-file";
import type { AuditEvent } from "@/lib/admin/audit-schema";

const id = "018f0000-0000-7000-8000-000000000000";
const event: AuditEvent = {
  ...{ id, at: "2026-11-26T10:00:00.000Z", action: "setting.change", actor: { kind: "gone", id }, object: "=signUp" },
  ...{ before: { value: "open" }, after: null, requestId: null },
};

it("writes CSV with a head line, quotes doubled, and no cell that a spreadsheet would run", () => {
  expect(writeAuditFile([event], "csv")).toBe(
    `at,action,actor,object,before,after,requestId\r\n2026-11-26T10:00:00.000Z,setting.change,${id},'=signUp,"{""value"":""open""}",,\r\n`,
  );
});

it("writes one JSON value in a line that reads back", () => {
  const lines = writeAuditFile([event, event], "jsonl").trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([event, event]);
});
