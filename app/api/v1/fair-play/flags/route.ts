import { flagListOutput, flagQuery } from "@/lib/fair-play/schema";
import { listFlags } from "@/lib/fair-play/server/list-flags";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "instructor",
  summary: "What signals of fair play found, for whoever may judge it.",
  query: flagQuery,
  output: flagListOutput,
  limits: [{ name: "fair-play", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, query }) => listFlags(viewer, query),
});
