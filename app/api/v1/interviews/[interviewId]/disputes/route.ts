import { route } from "@/lib/http/route";
import { disputeInput, disputeOutput } from "@/lib/interviews/report-schema";
import { interviewRef } from "@/lib/interviews/schema";
import { disputeMark } from "@/lib/interviews/server/dispute-mark";

export const POST = route({
  access: "learner",
  summary: "Says that a mark of one's own mock interview is wrong, for instructors to look at.",
  params: interviewRef,
  body: disputeInput,
  output: disputeOutput,
  maxBytes: 16 * 1024,
  // Each dispute is a row that a person must read.
  limits: [
    { name: "dispute", points: 60, seconds: 3600, by: "learner", shared: true },
    { name: "dispute", points: 120, seconds: 3600, by: "address", shared: true },
  ],
  audit: { action: "dispute.create", object: ({ disputeId }) => disputeId },
  handle: ({ viewer, params, body, now }) => disputeMark(viewer, params.interviewId, body, now),
});
