import { route } from "@/lib/http/route";
import { domainsInput, domainsOutput } from "@/lib/teams/domain-schema";
import { teamRef } from "@/lib/teams/schema";
import { getTeamDomains, setTeamDomains } from "@/lib/teams/server/team-domains";

export const GET = route({
  access: "account",
  summary: "The mail domains whose people may join a team without a link.",
  params: teamRef,
  output: domainsOutput,
  limits: [{ name: "teams-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params }) => getTeamDomains(viewer, params.teamId),
});

export const PUT = route({
  access: "account",
  summary: "Says whose people may join a team without a link.",
  params: teamRef,
  body: domainsInput,
  output: domainsOutput,
  limits: [{ name: "teams-write", points: 120, seconds: 60, by: "account", shared: true }],
  handle: ({ viewer, params, body, now }) => setTeamDomains(viewer, params.teamId, body.domains, now),
});
