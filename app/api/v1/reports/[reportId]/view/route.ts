import * as z from "zod";
import { route } from "@/lib/http/route";
import { reportedView } from "@/lib/reports/schema";
import { getReportedView } from "@/lib/reports/server/get-reported-view";

export const GET = route({
  access: "instructor",
  summary: "The item of a report as its writer saw it, with its key.",
  params: z.strictObject({ reportId: z.uuid() }),
  output: reportedView,
  limits: [{ name: "reports", points: 240, seconds: 60, by: "learner" }],
  handle: ({ viewer, params }) => getReportedView(viewer, params.reportId),
});
