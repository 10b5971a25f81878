import { route } from "@/lib/http/route";
import { insightsOutput } from "@/lib/teams/insights-schema";
import { teamRef } from "@/lib/teams/schema";
import { getTeamInsights } from "@/lib/teams/server/get-team-insights";

export const GET = route({
  access: "account",
  summary: "What a team does and knows together: sums and means of those who agreed.",
  params: teamRef,
  output: insightsOutput,
  limits: [{ name: "teams-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params, now }) => getTeamInsights(viewer, params.teamId, now),
});
