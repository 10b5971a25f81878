import { route } from "@/lib/http/route";
import { assignmentRef, submissionsOutput } from "@/lib/quizzes/assignment-schema";
import { listSubmissions } from "@/lib/quizzes/server/list-submissions";

export const GET = route({
  access: "instructor",
  summary: "Who took an assigned quiz of the asking instructor's, with scores.",
  params: assignmentRef,
  output: submissionsOutput,
  limits: [{ name: "assignments-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params }) => listSubmissions(viewer, params.assignmentId),
});
