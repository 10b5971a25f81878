import { route } from "@/lib/http/route";
import { sessionOutput, sessionRef } from "@/lib/quizzes/schema";
import { getSession } from "@/lib/quizzes/server/get-session";

export const GET = route({
  access: "public",
  summary: "A quiz of the asking learner: its items with what was saved, or how it ended.",
  params: sessionRef,
  output: sessionOutput,
  limits: [{ name: "quiz-read", points: 3_000, seconds: 60, by: "address" }],
  handle: ({ viewer, params }) => getSession(viewer, params.sessionId),
});
