import { route } from "@/lib/http/route";
import { inviteRef } from "@/lib/teams/schema";
import { revokeInvite } from "@/lib/teams/server/revoke-invite";

export const DELETE = route({
  access: "account",
  summary: "Withdraws a link into a team.",
  params: inviteRef,
  output: inviteRef,
  limits: [{ name: "teams-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: { action: "invite.revoke", object: ({ inviteId }) => inviteId },
  handle: ({ viewer, params, now }) => revokeInvite(viewer, params.teamId, params.inviteId, now),
});
