import { route } from "@/lib/http/route";
import { assignmentRef } from "@/lib/quizzes/assignment-schema";
import { sessionListOutput, sessionRef } from "@/lib/quizzes/schema";
import { listSessions } from "@/lib/quizzes/server/list-sessions";
import { startAssignedSession } from "@/lib/quizzes/server/start-assigned-session";

export const GET = route({
  access: "public",
  summary: "The asking learner's own quizzes: those under way, then the newest.",
  output: sessionListOutput,
  limits: [{ name: "quiz-read", points: 3_000, seconds: 60, by: "address" }],
  handle: ({ viewer }) => listSessions(viewer),
});

export const POST = route({
  access: "account",
  summary: "Begins an assigned quiz, or gives the session that is under way.",
  body: assignmentRef,
  output: sessionRef,
  status: 201,
  limits: [{ name: "assigned-sessions", points: 60, seconds: 60, by: "account" }],
  handle: ({ viewer, body }) => startAssignedSession(viewer, body.assignmentId),
});
