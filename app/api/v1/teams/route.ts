import { route } from "@/lib/http/route";
import { createTeamInput, teamListOutput, teamRef } from "@/lib/teams/schema";
import { createTeam } from "@/lib/teams/server/create-team";
import { listTeams } from "@/lib/teams/server/list-teams";

export const GET = route({
  access: "account",
  summary: "The teams of which the caller is a member.",
  output: teamListOutput,
  limits: [{ name: "teams-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer }) => listTeams(viewer),
});

export const POST = route({
  access: "account",
  summary: "Makes a team whose owner the caller is.",
  body: createTeamInput,
  output: teamRef,
  status: 201,
  limits: [{ name: "teams-create", points: 20, seconds: 86_400, by: "account", shared: true }],
  audit: { action: "team.create", object: ({ teamId }) => teamId },
  handle: ({ viewer, body, now }) => createTeam(viewer, body, now),
});
