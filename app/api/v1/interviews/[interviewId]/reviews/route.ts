import { route } from "@/lib/http/route";
import { reviewMissedOutput } from "@/lib/interviews/report-schema";
import { interviewRef } from "@/lib/interviews/schema";
import { reviewMissed } from "@/lib/interviews/server/review-missed";

export const POST = route({
  access: "learner",
  summary: "Makes what a mock interview missed due for review; once, however often it is asked.",
  params: interviewRef,
  output: reviewMissedOutput,
  limits: [{ name: "interview-reviews", points: 60, seconds: 3600, by: "learner" }],
  handle: ({ viewer, params, now }) => reviewMissed(viewer, params.interviewId, now),
});
