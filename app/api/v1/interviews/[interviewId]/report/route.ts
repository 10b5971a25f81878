import { route } from "@/lib/http/route";
import { reportOutput, reportQuery } from "@/lib/interviews/report-schema";
import { interviewRef } from "@/lib/interviews/schema";
import { getReport } from "@/lib/interviews/server/get-report";

export const GET = route({
  access: "public",
  summary: "What a mock interview of the asking learner came to, question by question.",
  params: interviewRef,
  query: reportQuery,
  output: reportOutput,
  limits: [{ name: "interview-report", points: 600, seconds: 60, by: "address" }],
  handle: ({ viewer, params, query }) => getReport(viewer, params.interviewId, query.locale),
});
