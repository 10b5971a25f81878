import * as z from "zod";
import { ACCOUNT_LIMITS } from "@/lib/account/limits";
import { revokeSession } from "@/lib/auth/server/revoke-session";
import { route } from "@/lib/http/route";

const sessionName = z.strictObject({ sessionId: z.uuid() });

export const DELETE = route({
  access: "account",
  summary: "Ends one session of the asking account.",
  params: sessionName,
  output: sessionName,
  limits: ACCOUNT_LIMITS,
  audit: { action: "session.revoke", object: ({ sessionId }) => sessionId },
  async handle({ viewer, params, now }) {
    await revokeSession(viewer, params.sessionId, now);
    return params;
  },
});
