import { route } from "@/lib/http/route";
import { cardOutput, cardParams } from "@/lib/review/schema";
import { requireCard } from "@/lib/review/server/require-card";

export const GET = route({
  access: "public",
  summary: "Why one of the asking learner's cards is due when it is, and today's review of it.",
  params: cardParams,
  output: cardOutput,
  limits: [
    { name: "review", points: 120, seconds: 60, by: "learner" },
    { name: "review", points: 240, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, params, now }) => requireCard(viewer, params.itemId, now),
});
