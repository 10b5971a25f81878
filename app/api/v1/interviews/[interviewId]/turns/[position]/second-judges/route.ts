import { route } from "@/lib/http/route";
import { secondJudgesOutput, turnRef, verdictOutput } from "@/lib/interviews/second-judges-schema";
import { askEndpointJudge } from "@/lib/interviews/server/ask-endpoint-judge";
import { getSecondJudges } from "@/lib/interviews/server/get-second-judges";

export const GET = route({
  access: "public",
  summary: "What second judges need of one question of the asking learner's ended interview, and what they have said.",
  params: turnRef,
  output: secondJudgesOutput,
  limits: [{ name: "second-judges", points: 300, seconds: 60, by: "address" }],
  handle: ({ viewer, params }) => getSecondJudges(viewer, params.interviewId, Number(params.position)),
});

export const POST = route({
  access: "learner",
  summary: "Has a question marked by the language model that the operator names, where there is one.",
  params: turnRef,
  output: verdictOutput,
  limits: [
    { name: "second-judge-ask", points: 30, seconds: 60, by: "learner" },
    // Each call costs money, and guests cost nothing.
    { name: "second-judge-ask", points: 200, seconds: 3_600, by: "address", shared: true },
  ],
  handle: ({ viewer, params, now }) => askEndpointJudge(viewer, params.interviewId, Number(params.position), now),
});
