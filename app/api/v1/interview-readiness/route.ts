import { route } from "@/lib/http/route";
import { readinessOutput } from "@/lib/interviews/history-schema";
import { getReadiness } from "@/lib/interviews/server/get-readiness";

export const GET = route({
  access: "public",
  summary: "How ready the asking learner is for interviews, with the numbers from which that follows.",
  output: readinessOutput,
  limits: [{ name: "interview-report", points: 600, seconds: 60, by: "address" }],
  handle: ({ viewer, now }) => getReadiness(viewer, now),
});
