import { route } from "@/lib/http/route";
import { createInviteInput, inviteListOutput, newInvite, teamRef } from "@/lib/teams/schema";
import { createInvite } from "@/lib/teams/server/create-invite";
import { listInvites } from "@/lib/teams/server/list-invites";

export const GET = route({
  access: "account",
  summary: "The links into a team and what is left of each.",
  params: teamRef,
  output: inviteListOutput,
  limits: [{ name: "teams-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params, now }) => listInvites(viewer, params.teamId, now),
});

export const POST = route({
  access: "account",
  summary: "Makes a link into a team. It is told once.",
  params: teamRef,
  body: createInviteInput,
  output: newInvite,
  status: 201,
  limits: [{ name: "team-invites", points: 60, seconds: 3600, by: "account", shared: true }],
  audit: { action: "invite.create", object: ({ inviteId }) => inviteId },
  handle: ({ viewer, params, body, now }) => createInvite(viewer, params.teamId, body, now),
});
