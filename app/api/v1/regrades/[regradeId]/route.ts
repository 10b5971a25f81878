import { route } from "@/lib/http/route";
import { regradeOutput, regradeParams } from "@/lib/regrades/schema";
import { cancelRegrade } from "@/lib/regrades/server/cancel-regrade";
import { getRegrade } from "@/lib/regrades/server/get-regrade";

export const GET = route({
  access: "instructor",
  summary: "One regrade, with how far it has come.",
  params: regradeParams,
  output: regradeOutput,
  handle: ({ viewer, params }) => getRegrade(viewer, params.regradeId),
});

export const DELETE = route({
  access: "instructor",
  summary: "Discards a preview, or stops a regrade; what was applied by then stays.",
  params: regradeParams,
  output: regradeOutput,
  limits: [{ name: "change-regrade", points: 120, seconds: 3600, by: "account", shared: true }],
  audit: {
    action: "regrade.cancel",
    object: ({ id }) => id,
    after: ({ itemId, status, done, changed }) => ({ itemId, status, done, changed }),
  },
  handle: ({ viewer, params, now }) => cancelRegrade(viewer, params.regradeId, now),
});
