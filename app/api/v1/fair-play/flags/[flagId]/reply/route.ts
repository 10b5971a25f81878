import { flagRef, replyInput, replyOutput } from "@/lib/fair-play/schema";
import { replyToFlag } from "@/lib/fair-play/server/reply-to-flag";
import { route } from "@/lib/http/route";

export const PUT = route({
  access: "account",
  summary: "What the learner says to a decision of fair play about him.",
  params: flagRef,
  body: replyInput,
  output: replyOutput,
  limits: [{ name: "fair-play-reply", points: 20, seconds: 3_600, by: "account", shared: true }],
  audit: { action: "flag.reply", object: ({ flagId }) => flagId },
  handle: ({ viewer, params, body, now }) => replyToFlag(viewer, params.flagId, body.text, now),
});
