import { decisionInput, decisionOutput, flagRef } from "@/lib/fair-play/schema";
import { decideFlag } from "@/lib/fair-play/server/decide-flag";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "instructor",
  summary: "Decides what comes of a finding; the learner is told, with its evidence.",
  params: flagRef,
  body: decisionInput,
  output: decisionOutput,
  limits: [{ name: "fair-play-act", points: 60, seconds: 60, by: "account", shared: true }],
  audit: {
    action: "flag.decide",
    object: ({ flagId }) => flagId,
    before: ({ before }) => ({ status: before }),
    after: ({ status, act }) => ({ status, act }),
  },
  handle: ({ viewer, params, body, now }) => decideFlag(viewer, params.flagId, body, now),
});
