import { teamBoardOutput, teamBoardQuery } from "@/lib/boards/schema";
import { listTeamPlaces } from "@/lib/boards/server/list-team-places";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "account",
  summary: "Teams by the average of their active members.",
  query: teamBoardQuery,
  output: teamBoardOutput,
  etag: true,
  limits: [{ name: "boards-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, query, now }) => listTeamPlaces(viewer, query, now),
});
