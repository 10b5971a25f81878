import { route } from "@/lib/http/route";
import { overviewOutput } from "@/lib/review/schema";
import { getOverview } from "@/lib/review/server/get-overview";

export const GET = route({
  access: "public",
  summary: "Where the asking learner's reviews stand: today, the next 30 days, streak, retention, settings.",
  output: overviewOutput,
  limits: [
    { name: "review", points: 120, seconds: 60, by: "learner" },
    { name: "review", points: 240, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, now }) => getOverview(viewer, now),
});
