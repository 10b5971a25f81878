import { localeInput, passwordLink, userParams } from "@/lib/admin/schema";
import { makePasswordLink } from "@/lib/admin/server/make-password-link";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "admin",
  summary: "Makes a one-time link by which the account's person sets a new password. It is told once.",
  params: userParams,
  body: localeInput,
  output: passwordLink,
  status: 201,
  limits: [{ name: "admin-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: { action: "account.password-link", object: ({ userId }) => userId },
  handle: ({ viewer, params, body, now }) => makePasswordLink(viewer, params.userId, body.locale, now),
});
