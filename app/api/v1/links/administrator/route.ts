import { accountOutput, tokenInput } from "@/lib/auth/link-schema";
import { becomeAdministrator } from "@/lib/auth/server/become-administrator";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "account",
  summary: "Makes the caller the first administrator, by the link that the server printed at its start.",
  body: tokenInput,
  output: accountOutput,
  maxBytes: 8 * 1024,
  limits: [{ name: "link", points: 60, seconds: 900, by: "address", shared: true }],
  audit: { action: "administrator.create", object: ({ userId }) => userId },
  handle: ({ viewer, body, now }) => becomeAdministrator(viewer, body.token, now),
});
