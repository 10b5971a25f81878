import { route } from "@/lib/http/route";
import { assignmentOutput, assignmentRef } from "@/lib/quizzes/assignment-schema";
import { getAssignment } from "@/lib/quizzes/server/get-assignment";

export const GET = route({
  access: "account",
  summary: "An assigned quiz as whoever has its link sees it before he begins.",
  params: assignmentRef,
  output: assignmentOutput,
  limits: [{ name: "assignments-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params }) => getAssignment(viewer, params.assignmentId),
});
