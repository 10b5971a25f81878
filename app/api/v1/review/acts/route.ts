import { route } from "@/lib/http/route";
import { actInput, actOutput } from "@/lib/review/schema";
import { recordAct } from "@/lib/review/server/record-act";

export const POST = route({
  access: "learner",
  summary: "Rates a review otherwise, puts a card off until tomorrow, suspends, resumes or resets it.",
  body: actInput,
  output: actOutput,
  maxBytes: 1024,
  limits: [
    { name: "review-act", points: 120, seconds: 60, by: "learner" },
    { name: "review-act", points: 600, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, body, now }) => recordAct(viewer, body, now),
});
