import { route } from "@/lib/http/route";
import { assignableQuery, itemPoolOutput } from "@/lib/quizzes/assignment-schema";
import { listAssignableItems } from "@/lib/quizzes/server/list-assignable-items";

export const GET = route({
  access: "account",
  summary: "Every item that the caller can assign, to a team or by a link, without its content.",
  query: assignableQuery,
  output: itemPoolOutput,
  limits: [{ name: "assignments-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, query }) => listAssignableItems(viewer, query.teamId),
});
