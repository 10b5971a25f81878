import * as z from "zod";
import { itemId, revisionOutput } from "@/lib/cms/schema";
import { requireRevision } from "@/lib/cms/server/require-revision";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "instructor",
  summary: "One revision of an item with its document, steps and comments",
  params: z.strictObject({ itemId, number: z.coerce.number().int().min(1).max(1_000_000) }),
  output: revisionOutput,
  handle: ({ viewer, params }) => requireRevision(viewer, params.itemId, params.number),
});
