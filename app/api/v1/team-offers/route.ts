import { route } from "@/lib/http/route";
import { offersOutput } from "@/lib/teams/domain-schema";
import { listOffers } from "@/lib/teams/server/list-offers";

export const GET = route({
  access: "account",
  summary: "The teams that the caller may join because of his confirmed address.",
  output: offersOutput,
  limits: [{ name: "teams-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer }) => listOffers(viewer),
});
