import { answerAsk } from "@/lib/labs/tokenizer/answer-ask";
import type { Reply, Request } from "@/lib/labs/tokenizer/protocol";

/** No more often than one can see: each message costs both sides something. */
const PROGRESS_MS = 60;

const reply = (message: Reply) => postMessage(message);
let told = -PROGRESS_MS;
const answer = answerAsk((progress) => {
  const now = performance.now();
  if (now - told < PROGRESS_MS) return;
  told = now;
  reply({ type: "progress", progress });
});

addEventListener("message", ({ data: { id, ask } }: MessageEvent<Request>) => {
  answer(ask).then(
    (given) => reply({ type: "answer", id, answer: given }),
    (error: unknown) => reply({ type: "failed", id, message: String(error) }),
  );
});
