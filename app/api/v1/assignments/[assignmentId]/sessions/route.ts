import { route } from "@/lib/http/route";
import { assignmentRef, submissionsOutput } from "@/lib/quizzes/assignment-schema";
import { listSubmissions } from "@/lib/quizzes/server/list-submissions";

export const GET = route({
  access: "account",
  summary: "Who took an assigned quiz, with scores, for its maker or the coaches of its team.",
  params: assignmentRef,
  output: submissionsOutput,
  limits: [{ name: "assignments-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params }) => listSubmissions(viewer, params.assignmentId),
});
