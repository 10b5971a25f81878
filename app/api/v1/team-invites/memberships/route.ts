import { route } from "@/lib/http/route";
import { joinInput, joinOutput } from "@/lib/teams/schema";
import { joinTeam } from "@/lib/teams/server/join-team";

export const POST = route({
  access: "account",
  summary: "Joins a team by a link. Whoever is a member already stays as he is.",
  body: joinInput,
  output: joinOutput,
  maxBytes: 8 * 1024,
  // A code has 256 bits; this stops the noise of somebody who tries anyway, with one account or with many.
  limits: [
    { name: "team-join", points: 60, seconds: 900, by: "account", shared: true },
    { name: "team-join-address", points: 300, seconds: 900, by: "address", shared: true },
  ],
  handle: ({ viewer, body, now }) => joinTeam(viewer, body, now),
});
