import { route } from "@/lib/http/route";
import { assignmentRef } from "@/lib/quizzes/assignment-schema";
import { resultsOutput, resultsQuery } from "@/lib/quizzes/results-schema";
import { getResults } from "@/lib/quizzes/server/get-results";

export const GET = route({
  access: "account",
  summary:
    "Who takes an assigned quiz, where each stands, and what came of each item, for its maker or the coaches of its team.",
  params: assignmentRef,
  query: resultsQuery,
  output: resultsOutput,
  limits: [{ name: "assignments-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params, query }) => getResults(viewer, params.assignmentId, query),
});
