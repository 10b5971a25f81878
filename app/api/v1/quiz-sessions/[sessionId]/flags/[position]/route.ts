import { route } from "@/lib/http/route";
import { flagInput, itemPlace } from "@/lib/quizzes/schema";
import { flagItem } from "@/lib/quizzes/server/flag-item";

export const PUT = route({
  access: "learner",
  summary: "Sets or takes away the learner's own mark on an item of a quiz.",
  params: itemPlace,
  body: flagInput,
  output: flagInput,
  limits: [
    { name: "quiz-save", points: 240, seconds: 60, by: "learner" },
    { name: "quiz-save", points: 20_000, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, params, body }) => flagItem(viewer, params.sessionId, Number(params.position), body.flagged),
});
