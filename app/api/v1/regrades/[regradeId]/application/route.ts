import { route } from "@/lib/http/route";
import { regradeOutput, regradeParams } from "@/lib/regrades/schema";
import { applyRegrade } from "@/lib/regrades/server/apply-regrade";

export const PUT = route({
  access: "instructor",
  summary: "Applies what a preview found, in the background.",
  params: regradeParams,
  output: regradeOutput,
  limits: [{ name: "change-regrade", points: 120, seconds: 3600, by: "account", shared: true }],
  audit: {
    action: "regrade.apply",
    object: ({ id }) => id,
    after: ({ itemId, revision, status, total, changes }) => ({ itemId, revision, status, total, changes }),
  },
  handle: ({ viewer, params }) => applyRegrade(viewer, params.regradeId),
});
