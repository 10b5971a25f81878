import { route } from "@/lib/http/route";
import { parsePlan } from "@/lib/interviews/parse-plan";
import { planOutput, planQuery } from "@/lib/interviews/schema";
import { getPlan } from "@/lib/interviews/server/get-plan";

export const GET = route({
  access: "public",
  summary: "What a mock interview would be made of: how many questions of each round, and how long each may take.",
  query: planQuery,
  output: planOutput,
  limits: [{ name: "interview-plan", points: 240, seconds: 60, by: "address" }],
  handle: ({ query }) => getPlan(parsePlan(query)),
});
