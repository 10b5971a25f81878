import { ownPointsOutput } from "@/lib/boards/schema";
import { getOwnPoints } from "@/lib/boards/server/get-own-points";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "account",
  summary: "The caller's points and the newest entries of his ledger.",
  output: ownPointsOutput,
  etag: true,
  limits: [{ name: "boards-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, now }) => getOwnPoints(viewer, now),
});
