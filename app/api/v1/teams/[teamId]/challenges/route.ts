import { challengeInput, challengeListOutput, challengeRef } from "@/lib/boards/schema";
import { createChallenge } from "@/lib/boards/server/create-challenge";
import { listChallenges } from "@/lib/boards/server/list-challenges";
import { route } from "@/lib/http/route";
import { teamRef } from "@/lib/teams/schema";

export const GET = route({
  access: "account",
  summary: "A team's challenges with their results.",
  params: teamRef,
  output: challengeListOutput,
  etag: true,
  limits: [{ name: "boards-read", points: 240, seconds: 60, by: "account" }],
  handle: ({ viewer, params, now }) => listChallenges(viewer, params.teamId, now),
});

export const POST = route({
  access: "account",
  summary: "Asks another team for a week.",
  params: teamRef,
  body: challengeInput,
  output: challengeRef,
  status: 201,
  limits: [{ name: "challenges-write", points: 60, seconds: 3_600, by: "account", shared: true }],
  audit: { action: "challenge.create", object: ({ challengeId }) => challengeId },
  handle: ({ viewer, params, body, now }) => createChallenge(viewer, params.teamId, body.toTeamId, now),
});
