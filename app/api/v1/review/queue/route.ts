import { route } from "@/lib/http/route";
import { queueOutput, queueQuery } from "@/lib/review/schema";
import { getQueue } from "@/lib/review/server/get-queue";

export const GET = route({
  access: "public",
  summary: "What the asking learner is to review today, in order; with early=1 what he can practise before it is due.",
  query: queueQuery,
  output: queueOutput,
  limits: [
    { name: "review", points: 120, seconds: 60, by: "learner" },
    { name: "review", points: 240, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, query, now }) => getQueue(viewer, query.early !== undefined, now),
});
