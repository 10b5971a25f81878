import { challengeAnswer, challengeRef } from "@/lib/boards/schema";
import { answerChallenge } from "@/lib/boards/server/answer-challenge";
import { route } from "@/lib/http/route";

export const PUT = route({
  access: "account",
  summary: "Accepts or declines a challenge, or withdraws it.",
  params: challengeRef,
  body: challengeAnswer,
  output: challengeRef,
  limits: [{ name: "challenges-write", points: 60, seconds: 3_600, by: "account", shared: true }],
  audit: { action: "challenge.answer", object: ({ challengeId }) => challengeId },
  handle: ({ viewer, params, body, now }) => answerChallenge(viewer, params, body.act, now),
});
