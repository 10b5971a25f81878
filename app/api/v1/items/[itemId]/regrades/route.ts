import { route } from "@/lib/http/route";
import { itemParams, previewRegradeInput, regradeOutput, regradeOverview } from "@/lib/regrades/schema";
import { getOverview } from "@/lib/regrades/server/get-overview";
import { previewRegrade } from "@/lib/regrades/server/preview-regrade";

export const GET = route({
  access: "instructor",
  summary: "Revisions of an item with their answers, and its regrades so far.",
  params: itemParams,
  output: regradeOverview,
  handle: ({ viewer, params }) => getOverview(viewer, params.itemId),
});

export const POST = route({
  access: "instructor",
  summary: "Says whose scores a revision's key would change. Changes none.",
  params: itemParams,
  body: previewRegradeInput,
  output: regradeOutput,
  status: 201,
  // Each reads every answer to the item.
  limits: [{ name: "preview-regrade", points: 60, seconds: 3600, by: "account", shared: true }],
  audit: {
    action: "regrade.preview",
    object: ({ id }) => id,
    after: ({ itemId, revision, total, changes }) => ({ itemId, revision, total, changes }),
  },
  handle: ({ viewer, params, body, now }) => previewRegrade(viewer, params.itemId, body, now),
});
