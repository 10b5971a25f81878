import { route } from "@/lib/http/route";
import { itemPoolOutput } from "@/lib/quizzes/assignment-schema";
import { listAssignableItems } from "@/lib/quizzes/server/list-assignable-items";

export const GET = route({
  access: "account",
  summary: "Every item that the caller can make a quiz of to assign, without its content.",
  output: itemPoolOutput,
  limits: [{ name: "assignments-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer }) => listAssignableItems(viewer),
});
