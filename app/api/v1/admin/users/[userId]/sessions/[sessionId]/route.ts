import { accountSessionParams } from "@/lib/admin/schema";
import { endSession } from "@/lib/admin/server/end-session";
import { route } from "@/lib/http/route";

export const DELETE = route({
  access: "admin",
  summary: "Signs an account out of one device.",
  params: accountSessionParams,
  output: accountSessionParams,
  limits: [{ name: "admin-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: {
    action: "account.end-session",
    object: ({ userId }) => userId,
    after: ({ sessionId }) => ({ sessionId }),
  },
  async handle({ viewer, params, now }) {
    await endSession(viewer, params.userId, params.sessionId, now);
    return params;
  },
});
