import * as z from "zod";
import { editedItem, itemFactsInput, itemFactsOutput, itemId } from "@/lib/cms/schema";
import { changeItemFacts } from "@/lib/cms/server/change-item-facts";
import { requireEditedItem } from "@/lib/cms/server/require-edited-item";
import { route } from "@/lib/http/route";

const params = z.strictObject({ itemId });

export const GET = route({
  access: "instructor",
  summary: "An item as its editor opens: history, newest document, own draft, and who else is at it",
  params,
  output: editedItem,
  handle: ({ viewer, params: { itemId: id } }) => requireEditedItem(viewer, id),
});

export const PATCH = route({
  access: "instructor",
  summary: "Sets the day of the next look at an item, or its tags",
  params,
  body: itemFactsInput,
  output: itemFactsOutput,
  limits: [{ name: "change-item", points: 600, seconds: 3600, by: "account", shared: true }],
  audit: { action: "item.change", object: ({ itemId: id }) => id },
  handle: ({ viewer, params: { itemId: id }, body }) => changeItemFacts(viewer, id, body),
});
