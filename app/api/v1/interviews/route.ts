import { route } from "@/lib/http/route";
import { createInterviewInput, interviewRef } from "@/lib/interviews/schema";
import { createInterview } from "@/lib/interviews/server/create-interview";

export const POST = route({
  access: "learner",
  summary: "Draws the questions of a mock interview, or takes those of a set, and begins it.",
  body: createInterviewInput,
  output: interviewRef,
  status: 201,
  idempotency: "stored",
  limits: [
    { name: "interviews", points: 30, seconds: 60, by: "learner" },
    { name: "interviews", points: 120, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, body, now }) => createInterview(viewer, body, now),
});
