import { route } from "@/lib/http/route";
import { submitAttemptInput, submitAttemptOutput } from "@/lib/practice/schema";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";

export const POST = route({
  access: "learner",
  body: submitAttemptInput,
  output: submitAttemptOutput,
  idempotency: "intrinsic",
  limits: [
    { name: "submit", points: 60, seconds: 60, by: "learner" },
    { name: "submit", points: 600, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, body, request, now }) =>
    submitAttempt(viewer, body, { now, idempotencyKey: request.idempotencyKey }),
});
