import { route } from "@/lib/http/route";
import { teamOutput, teamRef, updateTeamInput } from "@/lib/teams/schema";
import { getTeam } from "@/lib/teams/server/get-team";
import { updateTeam } from "@/lib/teams/server/update-team";

export const GET = route({
  access: "account",
  summary: "A team with its members, and what the caller may do to it.",
  params: teamRef,
  output: teamOutput,
  limits: [{ name: "teams-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params }) => getTeam(viewer, params.teamId),
});

export const PATCH = route({
  access: "account",
  summary: "Gives a team another name or zone.",
  params: teamRef,
  body: updateTeamInput,
  output: teamRef,
  limits: [{ name: "teams-write", points: 120, seconds: 60, by: "account", shared: true }],
  audit: { action: "team.rename", object: ({ teamId }) => teamId },
  handle: ({ viewer, params, body }) => updateTeam(viewer, params.teamId, body),
});
