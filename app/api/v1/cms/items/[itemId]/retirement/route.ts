import * as z from "zod";
import { itemId, retireInput, retireOutput } from "@/lib/cms/schema";
import { retireItem } from "@/lib/cms/server/retire-item";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "instructor",
  summary: "Takes an item out of use, or back into it",
  params: z.strictObject({ itemId }),
  body: retireInput,
  output: retireOutput,
  limits: [{ name: "retire-item", points: 300, seconds: 3600, by: "account", shared: true }],
  audit: { action: "item.retire", object: ({ itemId: id }) => id, after: ({ status }) => ({ status }) },
  handle: ({ viewer, params, body, now }) => retireItem(viewer, params.itemId, body.retired, now),
});
