import { route } from "@/lib/http/route";
import { listItemViewsInput, listItemViewsOutput } from "@/lib/practice/schema";
import { listItemViews } from "@/lib/practice/server/list-item-views";

export const POST = route({
  access: "learner",
  body: listItemViewsInput,
  output: listItemViewsOutput,
  // Whoever leafs through a long lesson asks for sixty in a minute, and a whole class may stand behind one address.
  limits: [
    { name: "item-views", points: 240, seconds: 60, by: "learner" },
    { name: "item-views", points: 1_200, seconds: 60, by: "address" },
  ],
  handle: ({ viewer, body }) => listItemViews(viewer, body.ids),
});
