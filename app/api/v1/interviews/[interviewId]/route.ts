import { route } from "@/lib/http/route";
import { interviewOutput, interviewRef } from "@/lib/interviews/schema";
import { getInterview } from "@/lib/interviews/server/get-interview";

export const GET = route({
  access: "public",
  summary: "A mock interview of the asking learner: what was said so far and the question that waits, or how it ended.",
  params: interviewRef,
  output: interviewOutput,
  limits: [{ name: "interview-read", points: 1_200, seconds: 60, by: "address" }],
  handle: ({ viewer, params }) => getInterview(viewer, params.interviewId),
});
