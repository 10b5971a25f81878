import { route } from "@/lib/http/route";
import { parseWish } from "@/lib/quizzes/parse-wish";
import { poolOutput, poolQuery } from "@/lib/quizzes/schema";
import { countPool } from "@/lib/quizzes/server/count-pool";

export const GET = route({
  access: "public",
  summary: "How many items for practice fit a wish. Lists are separated by commas.",
  query: poolQuery,
  output: poolOutput,
  limits: [{ name: "quiz-pool", points: 240, seconds: 60, by: "address" }],
  handle: ({ query }) => countPool(parseWish(query)),
});
