import * as z from "zod";
import { route } from "@/lib/http/route";
import { judgeDisputeInput, judgeDisputeOutput } from "@/lib/interviews/dispute-schema";
import { judgeDispute } from "@/lib/interviews/server/judge-dispute";

export const PUT = route({
  access: "instructor",
  summary: "Upholds a dispute, by which the mark changes, or declines it; the learner is told.",
  params: z.strictObject({ disputeId: z.uuid() }),
  body: judgeDisputeInput,
  output: judgeDisputeOutput,
  limits: [{ name: "judge-dispute", points: 600, seconds: 3600, by: "account", shared: true }],
  audit: {
    action: "dispute.judge",
    object: ({ disputeId }) => disputeId,
    before: ({ before }) => ({ status: before }),
    after: ({ status }) => ({ status }),
  },
  handle: ({ viewer, params, body, now }) => judgeDispute(viewer, params.disputeId, body, now),
});
