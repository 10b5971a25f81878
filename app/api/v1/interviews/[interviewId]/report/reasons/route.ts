import { route } from "@/lib/http/route";
import { explainOutput, explainQuery } from "@/lib/interviews/report-schema";
import { interviewRef } from "@/lib/interviews/schema";
import { explainMark } from "@/lib/interviews/server/explain-mark";

export const GET = route({
  access: "public",
  summary: "Why a point of the asking learner's mock interview is marked as it is.",
  params: interviewRef,
  query: explainQuery,
  output: explainOutput,
  limits: [{ name: "interview-report", points: 600, seconds: 60, by: "address" }],
  handle: ({ viewer, params, query }) => explainMark(viewer, params.interviewId, query),
});
