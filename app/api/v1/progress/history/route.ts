import { route } from "@/lib/http/route";
import { historyOutput, historyQuery } from "@/lib/progress/schema";
import { listHistory } from "@/lib/progress/server/list-history";

export const GET = route({
  access: "public",
  summary: "The asking learner's own answers, newest first, page by page.",
  query: historyQuery,
  output: historyOutput,
  limits: [{ name: "progress", points: 240, seconds: 60, by: "address" }],
  handle: ({ viewer, query }) => listHistory(viewer, query.cursor),
});
