import { route } from "@/lib/http/route";
import { teamProgressOutput, teamRef } from "@/lib/teams/schema";
import { listTeamProgress } from "@/lib/teams/server/list-team-progress";

export const GET = route({
  access: "account",
  summary: "Where the members of a team stand, as far as each agreed, for its coaches.",
  params: teamRef,
  output: teamProgressOutput,
  limits: [{ name: "teams-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params, now }) => listTeamProgress(viewer, params.teamId, now),
});
