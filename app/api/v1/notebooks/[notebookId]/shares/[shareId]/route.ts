import { route } from "@/lib/http/route";
import { shareRef } from "@/lib/notebooks/api-schema";
import { WRITE_LIMITS } from "@/lib/notebooks/route-limits";
import { revokeShare } from "@/lib/notebooks/server/revoke-share";

export const DELETE = route({
  access: "account",
  summary: "Ends a link to the asking learner's notebook.",
  params: shareRef,
  output: shareRef,
  limits: WRITE_LIMITS,
  handle: ({ viewer, params }) => revokeShare(viewer, params.notebookId, params.shareId),
});
