import { route } from "@/lib/http/route";
import { listNoticesOutput, listNoticesQuery } from "@/lib/notices/schema";
import { listNotices } from "@/lib/notices/server/list-notices";

export const GET = route({
  access: "learner",
  summary: "What the learner is told: scores marked anew, outcomes of reports.",
  query: listNoticesQuery,
  output: listNoticesOutput,
  limits: [{ name: "notices", points: 240, seconds: 60, by: "learner" }],
  handle: ({ viewer, query }) => listNotices(viewer, query.cursor),
});
