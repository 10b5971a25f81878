import { invitationParams } from "@/lib/admin/schema";
import { revokeInvitation } from "@/lib/admin/server/revoke-invitation";
import { route } from "@/lib/http/route";

export const DELETE = route({
  access: "admin",
  summary: "Withdraws an invitation.",
  params: invitationParams,
  output: invitationParams,
  limits: [{ name: "admin-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: { action: "invitation.revoke", object: ({ invitationId }) => invitationId },
  async handle({ viewer, params, now }) {
    await revokeInvitation(viewer, params.invitationId, now);
    return params;
  },
});
