import { boardOutput, boardQuery } from "@/lib/boards/schema";
import { getSiteBoard } from "@/lib/boards/server/get-board";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "account",
  summary: "The board of everybody who asked to be on it, and the caller's place.",
  query: boardQuery,
  output: boardOutput,
  etag: true,
  limits: [{ name: "boards-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, query }) => getSiteBoard(viewer, query),
});
