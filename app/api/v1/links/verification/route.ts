import { accountOutput, tokenInput } from "@/lib/auth/link-schema";
import { verifyEmail } from "@/lib/auth/server/verify-email";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "public",
  summary: "Confirms the e-mail address that a one-time link was sent to.",
  body: tokenInput,
  output: accountOutput,
  maxBytes: 8 * 1024,
  limits: [{ name: "link", points: 60, seconds: 900, by: "address", shared: true }],
  audit: { action: "email.verify", object: ({ userId }) => userId },
  handle: ({ body, now }) => verifyEmail(body.token, now),
});
