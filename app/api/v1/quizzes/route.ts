import { route } from "@/lib/http/route";
import { createQuizInput, sessionRef } from "@/lib/quizzes/schema";
import { createQuiz } from "@/lib/quizzes/server/create-quiz";

export const POST = route({
  access: "learner",
  summary: "Makes a quiz of the learner's own, to practise or against the clock, and begins it.",
  body: createQuizInput,
  output: sessionRef,
  status: 201,
  idempotency: "stored",
  limits: [
    { name: "quizzes", points: 30, seconds: 60, by: "learner" },
    { name: "quizzes", points: 120, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, body, now }) => createQuiz(viewer, body, now),
});
