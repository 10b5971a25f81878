import { accountSessions, userParams } from "@/lib/admin/schema";
import { listAccountSessions } from "@/lib/admin/server/list-account-sessions";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "admin",
  summary: "Where an account is signed in: devices and times.",
  params: userParams,
  output: accountSessions,
  limits: [{ name: "admin-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params, now }) => listAccountSessions(viewer, params.userId, now),
});
