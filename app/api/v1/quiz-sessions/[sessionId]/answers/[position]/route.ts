import { route } from "@/lib/http/route";
import { itemPlace, saveAnswerInput, saveAnswerOutput } from "@/lib/quizzes/schema";
import { saveAnswer } from "@/lib/quizzes/server/save-answer";

export const PUT = route({
  access: "learner",
  summary: "Keeps the newest answer to one item of a running quiz, unmarked.",
  params: itemPlace,
  body: saveAnswerInput,
  output: saveAnswerOutput,
  limits: [
    { name: "quiz-save", points: 240, seconds: 60, by: "learner" },
    { name: "quiz-save", points: 20_000, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, params, body }) =>
    saveAnswer(viewer, { sessionId: params.sessionId, position: Number(params.position), ...body }),
});
