import { route } from "@/lib/http/route";
import { shareRef } from "@/lib/interviews/share-schema";
import { revokeReportShare } from "@/lib/interviews/server/revoke-report-share";

export const DELETE = route({
  access: "learner",
  summary: "Ends a link to one's own report.",
  params: shareRef,
  output: shareRef,
  limits: [{ name: "interview-share", points: 60, seconds: 3600, by: "learner", shared: true }],
  audit: { action: "interview.unshare", object: ({ shareId }) => shareId },
  handle: ({ viewer, params, now }) => revokeReportShare(viewer, params, now),
});
