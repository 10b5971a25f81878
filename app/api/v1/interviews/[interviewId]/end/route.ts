import { route } from "@/lib/http/route";
import { interviewOutput, interviewRef } from "@/lib/interviews/schema";
import { endInterview } from "@/lib/interviews/server/end-interview";

export const PUT = route({
  access: "learner",
  summary: "Ends a mock interview with what was said and written by now. Asking again changes nothing.",
  params: interviewRef,
  output: interviewOutput,
  limits: [{ name: "interview-act", points: 120, seconds: 60, by: "learner" }],
  handle: ({ viewer, params }) => endInterview(viewer, params.interviewId),
});
