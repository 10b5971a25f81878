import * as z from "zod";
import { route } from "@/lib/http/route";
import { markAttemptInput, markAttemptOutput } from "@/lib/practice/schema";
import { markAttempt } from "@/lib/practice/server/mark-attempt";

export const PUT = route({
  access: "learner",
  params: z.strictObject({ attemptId: z.uuid() }),
  body: markAttemptInput,
  output: markAttemptOutput,
  limits: [{ name: "submit", points: 60, seconds: 60, by: "learner" }],
  handle: ({ viewer, params, body, now }) => markAttempt(viewer, params.attemptId, body.marks, now),
});
