import { route } from "@/lib/http/route";
import { interviewOutput, interviewRef, moveOnInput } from "@/lib/interviews/schema";
import { moveOn } from "@/lib/interviews/server/move-on";

export const POST = route({
  access: "learner",
  summary:
    "Leaves the question that is asked, with what is written by then. Leaving the same line again changes nothing.",
  params: interviewRef,
  body: moveOnInput,
  output: interviewOutput,
  limits: [
    { name: "interview-act", points: 120, seconds: 60, by: "learner" },
    { name: "interview-act", points: 1_200, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, params, body }) => moveOn(viewer, params.interviewId, body),
});
