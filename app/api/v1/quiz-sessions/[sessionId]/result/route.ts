import { route } from "@/lib/http/route";
import { resultOutput, sessionRef } from "@/lib/quizzes/schema";
import { getResult } from "@/lib/quizzes/server/get-result";

export const GET = route({
  access: "public",
  summary: "What a quiz of the asking learner came to, once that may be seen.",
  params: sessionRef,
  output: resultOutput,
  limits: [{ name: "quiz-read", points: 3_000, seconds: 60, by: "address" }],
  handle: ({ viewer, params }) => getResult(viewer, params.sessionId),
});
