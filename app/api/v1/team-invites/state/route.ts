import { route } from "@/lib/http/route";
import { inviteDescription, tokenInput } from "@/lib/teams/schema";
import { describeInvite } from "@/lib/teams/server/describe-invite";

export const POST = route({
  access: "account",
  summary: "Into which team a link leads, or why it does not work. Nothing is used up.",
  body: tokenInput,
  output: inviteDescription,
  maxBytes: 8 * 1024,
  // A code has 256 bits; this stops the noise of somebody who tries anyway, with one account or with many.
  limits: [
    { name: "team-join", points: 60, seconds: 900, by: "account", shared: true },
    { name: "team-join-address", points: 300, seconds: 900, by: "address", shared: true },
  ],
  handle: ({ viewer, body, now }) => describeInvite(viewer, body.token, now),
});
