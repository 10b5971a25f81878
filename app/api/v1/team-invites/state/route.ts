import { route } from "@/lib/http/route";
import { inviteDescription, tokenInput } from "@/lib/teams/schema";
import { describeInvite } from "@/lib/teams/server/describe-invite";

export const POST = route({
  access: "account",
  summary: "Into which team a link leads, or why it does not work. Nothing is used up.",
  body: tokenInput,
  output: inviteDescription,
  maxBytes: 8 * 1024,
  limits: [{ name: "team-join", points: 60, seconds: 900, by: "account", shared: true }],
  handle: ({ viewer, body, now }) => describeInvite(viewer, body.token, now),
});
