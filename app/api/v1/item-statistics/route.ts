import { route } from "@/lib/http/route";
import { statisticsListOutput } from "@/lib/item-statistics/schema";
import { listItemStatistics } from "@/lib/item-statistics/server/list-item-statistics";

export const GET = route({
  access: "instructor",
  summary: "How every item does: facility, discrimination, time, and what an author should look at.",
  output: statisticsListOutput,
  limits: [{ name: "item-statistics", points: 120, seconds: 60, by: "account" }],
  handle: ({ viewer }) => listItemStatistics(viewer),
});
