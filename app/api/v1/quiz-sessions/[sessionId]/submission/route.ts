import { route } from "@/lib/http/route";
import { sessionRef } from "@/lib/quizzes/schema";
import { submitSession } from "@/lib/quizzes/server/submit-session";

export const PUT = route({
  access: "learner",
  summary: "Ends a quiz with what was saved. Asking again changes nothing.",
  params: sessionRef,
  output: sessionRef,
  limits: [{ name: "quiz-submit", points: 60, seconds: 60, by: "learner" }],
  handle: ({ viewer, params }) => submitSession(viewer, params.sessionId),
});
