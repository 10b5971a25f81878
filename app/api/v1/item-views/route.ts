import { route } from "@/lib/http/route";
import { listItemViewsInput, listItemViewsOutput } from "@/lib/practice/schema";
import { listItemViews } from "@/lib/practice/server/list-item-views";

export const POST = route({
  access: "learner",
  body: listItemViewsInput,
  output: listItemViewsOutput,
  limits: [{ name: "item-views", points: 120, seconds: 60, by: "address" }],
  handle: ({ viewer, body }) => listItemViews(viewer, body.ids),
});
