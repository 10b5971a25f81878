import { createItemInput, itemRef } from "@/lib/cms/schema";
import { createItem } from "@/lib/cms/server/create-item";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "instructor",
  summary: "Makes an item that has no revision yet, and a draft of it for its maker",
  body: createItemInput,
  output: itemRef,
  status: 201,
  limits: [{ name: "create-item", points: 1_000, seconds: 3600, by: "account", shared: true }],
  audit: { action: "item.create", object: ({ itemId }) => itemId },
  handle: ({ viewer, body, now }) => createItem(viewer, body, now),
});
