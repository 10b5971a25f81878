import { route } from "@/lib/http/route";
import { answerInput, interviewOutput, interviewRef } from "@/lib/interviews/schema";
import { answerQuestion } from "@/lib/interviews/server/answer-question";

export const POST = route({
  access: "learner",
  summary: "Says something to the line of the interviewer that waits. The same answer to the same line counts once.",
  params: interviewRef,
  body: answerInput,
  output: interviewOutput,
  limits: [
    { name: "interview-act", points: 120, seconds: 60, by: "learner" },
    { name: "interview-act", points: 1_200, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, params, body }) => answerQuestion(viewer, params.interviewId, body),
});
