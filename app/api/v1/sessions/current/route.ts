import * as z from "zod";
import { clearSessionCookie } from "@/lib/auth/server/session-cookie";
import { revokeSession } from "@/lib/auth/server/revoke-session";
import { route } from "@/lib/http/route";

export const DELETE = route({
  access: "public",
  summary: "Signs out. Whoever is not signed in is told that all is well.",
  output: z.strictObject({}),
  limits: [{ name: "sign-out", points: 60, seconds: 60, by: "address" }],
  async handle({ viewer, setCookie, now }) {
    // Also clears a cookie whose session is over.
    setCookie(clearSessionCookie());
    if (viewer.kind === "account") await revokeSession(viewer, viewer.sessionId, now);
    return {};
  },
});
