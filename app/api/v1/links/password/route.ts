import { accountOutput, resetPasswordInput } from "@/lib/auth/link-schema";
import { resetPassword } from "@/lib/auth/server/reset-password";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "public",
  summary: "Sets a new password by a one-time link and ends all sessions of its account.",
  body: resetPasswordInput,
  output: accountOutput,
  maxBytes: 8 * 1024,
  limits: [{ name: "link", points: 60, seconds: 900, by: "address", shared: true }],
  audit: { action: "password.reset", object: ({ userId }) => userId },
  handle: ({ body, now }) => resetPassword(body, now),
});
