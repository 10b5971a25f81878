import * as z from "zod";
import { ACCOUNT_LIMITS } from "@/lib/account/limits";
import { sessionsOutput } from "@/lib/account/schema";
import { listSessions } from "@/lib/account/server/list-sessions";
import { revokeOtherSessions } from "@/lib/account/server/revoke-other-sessions";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "account",
  summary: "Where the asking account is signed in.",
  output: sessionsOutput,
  handle: ({ viewer, now }) => listSessions(viewer, now),
});

export const DELETE = route({
  access: "account",
  summary: "Signs the asking account out everywhere else.",
  output: z.strictObject({ revoked: z.int().min(0) }),
  limits: ACCOUNT_LIMITS,
  audit: { action: "session.revoke-others" },
  handle: ({ viewer, now }) => revokeOtherSessions(viewer, now),
});
