import { route } from "@/lib/http/route";
import { memberListOutput, memberQuery, teamRef } from "@/lib/teams/schema";
import { listMembers } from "@/lib/teams/server/list-members";

export const GET = route({
  access: "account",
  summary: "A page of a team's members, by name.",
  params: teamRef,
  query: memberQuery,
  output: memberListOutput,
  limits: [{ name: "teams-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params, query }) => listMembers(viewer, params.teamId, query),
});
