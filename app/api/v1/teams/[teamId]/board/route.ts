import { boardOutput, boardQuery } from "@/lib/boards/schema";
import { getTeamBoard } from "@/lib/boards/server/get-board";
import { route } from "@/lib/http/route";
import { teamRef } from "@/lib/teams/schema";

export const GET = route({
  access: "account",
  summary: "The board of a team's members, and the caller's place.",
  params: teamRef,
  query: boardQuery,
  output: boardOutput,
  etag: true,
  limits: [{ name: "boards-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params, query }) => getTeamBoard(viewer, params.teamId, query),
});
