import { route } from "@/lib/http/route";
import { memberQuery, teamProgressOutput, teamRef } from "@/lib/teams/schema";
import { listTeamProgress } from "@/lib/teams/server/list-team-progress";

export const GET = route({
  access: "account",
  summary: "Where the members of a team stand, as far as each agreed, for its coaches.",
  params: teamRef,
  query: memberQuery,
  output: teamProgressOutput,
  limits: [{ name: "teams-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params, query, now }) => listTeamProgress(viewer, params.teamId, now, query),
});
