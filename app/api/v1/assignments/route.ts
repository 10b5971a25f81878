import { route } from "@/lib/http/route";
import { assignmentListOutput, assignmentRef, createAssignmentInput } from "@/lib/quizzes/assignment-schema";
import { createAssignment } from "@/lib/quizzes/server/create-assignment";
import { listAssignments } from "@/lib/quizzes/server/list-assignments";

export const GET = route({
  access: "instructor",
  summary: "The quizzes whose results the asking instructor sees.",
  output: assignmentListOutput,
  limits: [{ name: "assignments-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer }) => listAssignments(viewer),
});

export const POST = route({
  access: "account",
  summary: "Makes a quiz and assigns it to a team, or by an instructor to whoever has its link and an account.",
  body: createAssignmentInput,
  output: assignmentRef,
  status: 201,
  limits: [{ name: "assignments", points: 60, seconds: 3600, by: "account", shared: true }],
  audit: { action: "assignment.create", object: ({ assignmentId }) => assignmentId },
  handle: ({ viewer, body, now }) => createAssignment(viewer, body, now),
});
