import { route } from "@/lib/http/route";
import { revealHintInput, revealHintOutput } from "@/lib/practice/schema";
import { revealHint } from "@/lib/practice/server/reveal-hint";

export const POST = route({
  access: "learner",
  body: revealHintInput,
  output: revealHintOutput,
  limits: [
    { name: "hints", points: 60, seconds: 60, by: "learner" },
    { name: "hints", points: 600, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, body, now }) => revealHint(viewer, body.viewId, body.number, now),
});
