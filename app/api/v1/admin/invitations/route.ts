import { invitationInput, invitationPage, invitationQuery, newInvitation } from "@/lib/admin/schema";
import { createInvitation } from "@/lib/admin/server/create-invitation";
import { listInvitations } from "@/lib/admin/server/list-invitations";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "admin",
  summary: "The invitations and what became of them, newest first, page by page.",
  query: invitationQuery,
  output: invitationPage,
  limits: [{ name: "admin-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, query, now }) => listInvitations(viewer, query.cursor, now),
});

export const POST = route({
  access: "admin",
  summary: "Invites somebody. The link is told once, and mailed where there is an address and the site sends mail.",
  body: invitationInput,
  output: newInvitation,
  status: 201,
  limits: [{ name: "admin-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: { action: "invitation.create", object: ({ linkId }) => linkId },
  handle: ({ viewer, body, now }) => createInvitation(viewer, body, now),
});
