import { route } from "@/lib/http/route";
import { itemPoolOutput } from "@/lib/quizzes/assignment-schema";
import { listAssignableItems } from "@/lib/quizzes/server/list-assignable-items";

export const GET = route({
  access: "instructor",
  summary: "Every item that can be assigned, assessment items too, without its content.",
  output: itemPoolOutput,
  limits: [{ name: "assignments-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer }) => listAssignableItems(viewer),
});
