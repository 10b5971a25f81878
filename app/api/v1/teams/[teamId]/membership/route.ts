import { route } from "@/lib/http/route";
import { membershipInput, teamRef } from "@/lib/teams/schema";
import { leaveTeam } from "@/lib/teams/server/leave-team";
import { updateMembership } from "@/lib/teams/server/update-membership";

export const DELETE = route({
  access: "account",
  summary: "The caller leaves a team.",
  params: teamRef,
  output: teamRef,
  limits: [{ name: "teams-write", points: 120, seconds: 60, by: "account", shared: true }],
  handle: ({ viewer, params, now }) => leaveTeam(viewer, params.teamId, now),
});

export const PUT = route({
  access: "account",
  summary: "What the caller lets the other members of a team see of him.",
  params: teamRef,
  body: membershipInput,
  output: membershipInput,
  limits: [{ name: "teams-write", points: 120, seconds: 60, by: "account", shared: true }],
  handle: ({ viewer, params, body, now }) => updateMembership(viewer, params.teamId, body, now),
});
