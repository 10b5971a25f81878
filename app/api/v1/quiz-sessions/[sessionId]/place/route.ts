import { route } from "@/lib/http/route";
import { seeItemInput } from "@/lib/quizzes/results-schema";
import { sessionRef } from "@/lib/quizzes/schema";
import { seeItem } from "@/lib/quizzes/server/see-item";

export const PUT = route({
  access: "learner",
  summary: "Notes which item of a running assigned quiz its learner looks at.",
  params: sessionRef,
  body: seeItemInput,
  output: seeItemInput,
  limits: [
    { name: "quiz-place", points: 240, seconds: 60, by: "learner" },
    { name: "quiz-place", points: 20_000, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, params, body }) => seeItem(viewer, params.sessionId, body.position),
});
