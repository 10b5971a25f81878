import * as z from "zod";
import { itemUses } from "@/lib/cms/bank-schema";
import { itemId } from "@/lib/cms/schema";
import { listItemUses } from "@/lib/cms/server/list-item-uses";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "instructor",
  summary: "Where an item stands and is asked for.",
  params: z.strictObject({ itemId }),
  output: itemUses,
  limits: [{ name: "bank-read", points: 300, seconds: 60, by: "account" }],
  handle: ({ viewer, params }) => listItemUses(viewer, params.itemId),
});
