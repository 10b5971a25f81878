import { route } from "@/lib/http/route";
import { createReportInput, createReportOutput, listReportsOutput, listReportsQuery } from "@/lib/reports/schema";
import { createReport } from "@/lib/reports/server/create-report";
import { listReports } from "@/lib/reports/server/list-reports";

export const GET = route({
  access: "instructor",
  summary: "What readers found wrong, newest first, page by page.",
  query: listReportsQuery,
  output: listReportsOutput,
  limits: [{ name: "reports", points: 240, seconds: 60, by: "learner" }],
  handle: ({ viewer, query }) => listReports(viewer, query),
});

export const POST = route({
  access: "learner",
  summary: "Says what is wrong at a place of a lesson or with an item.",
  body: createReportInput,
  output: createReportOutput,
  status: 201,
  maxBytes: 16 * 1024,
  idempotency: "stored",
  // Each report is a row that a person must read.
  limits: [
    { name: "report", points: 20, seconds: 3600, by: "learner", shared: true },
    { name: "report", points: 60, seconds: 3600, by: "address", shared: true },
  ],
  audit: { action: "report.create", object: ({ reportId }) => reportId },
  handle: ({ viewer, body, now }) => createReport(viewer, body, now),
});
