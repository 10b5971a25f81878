import { route } from "@/lib/http/route";
import { assignmentOutput, assignmentRef, changeTermsInput, changeTermsOutput } from "@/lib/quizzes/assignment-schema";
import { getAssignment } from "@/lib/quizzes/server/get-assignment";
import { updateAssignment } from "@/lib/quizzes/server/update-assignment";

export const GET = route({
  access: "account",
  summary: "An assigned quiz as whoever has its link sees it before he begins.",
  params: assignmentRef,
  output: assignmentOutput,
  limits: [{ name: "assignments-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params }) => getAssignment(viewer, params.assignmentId),
});

export const PUT = route({
  access: "account",
  summary:
    "Changes the times and limits of an assigned quiz; sessions that run lose nothing by it, and learners are told.",
  params: assignmentRef,
  body: changeTermsInput,
  output: changeTermsOutput,
  limits: [{ name: "assignment-changes", points: 120, seconds: 3600, by: "account", shared: true }],
  audit: {
    action: "assignment.change",
    object: ({ assignmentId }) => assignmentId,
    before: ({ before }) => before,
    after: ({ after }) => after,
  },
  handle: ({ viewer, params, body }) => updateAssignment(viewer, params.assignmentId, body),
});
