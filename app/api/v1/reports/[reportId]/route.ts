import * as z from "zod";
import { route } from "@/lib/http/route";
import { judgeReportInput, judgeReportOutput } from "@/lib/reports/schema";
import { judgeReport } from "@/lib/reports/server/judge-report";

export const PUT = route({
  access: "instructor",
  summary: "Closes a report and tells its writer the outcome, or opens it again.",
  params: z.strictObject({ reportId: z.uuid() }),
  body: judgeReportInput,
  output: judgeReportOutput,
  limits: [{ name: "judge-report", points: 600, seconds: 3600, by: "account", shared: true }],
  audit: {
    action: "report.judge",
    object: ({ reportId }) => reportId,
    before: ({ before }) => ({ status: before }),
    after: ({ status, closed }) => ({ status, closed }),
  },
  handle: ({ viewer, params, body, now }) => judgeReport(viewer, params.reportId, body, now),
});
