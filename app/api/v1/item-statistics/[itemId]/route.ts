import { route } from "@/lib/http/route";
import { itemStatisticsOutput, itemStatisticsParams } from "@/lib/item-statistics/schema";
import { getItemStatistics } from "@/lib/item-statistics/server/get-item-statistics";

export const GET = route({
  access: "instructor",
  summary: "How one item does, by revision, with what its answers took and its weeks.",
  params: itemStatisticsParams,
  output: itemStatisticsOutput,
  limits: [{ name: "item-statistics", points: 120, seconds: 60, by: "account" }],
  handle: ({ viewer, params, now }) => getItemStatistics(viewer, params.itemId, now),
});
