import { route } from "@/lib/http/route";
import { acceptInput, acceptOutput } from "@/lib/teams/domain-schema";
import { teamRef } from "@/lib/teams/schema";
import { acceptOffer } from "@/lib/teams/server/accept-offer";

export const POST = route({
  access: "account",
  summary: "Joins a team that is offered to the caller's domain.",
  params: teamRef,
  body: acceptInput,
  output: acceptOutput,
  limits: [{ name: "team-join", points: 60, seconds: 900, by: "account", shared: true }],
  handle: ({ viewer, params, body, now }) => acceptOffer(viewer, params.teamId, body.shares, now),
});
