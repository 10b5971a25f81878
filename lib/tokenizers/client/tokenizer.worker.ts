import type { WorkerReply, WorkerRequest } from "@/lib/tokenizers/client/worker-messages";
import { readTokenizerJson } from "@/lib/tokenizers/read-tokenizer-json";
import { trainTokenizer } from "@/lib/tokenizers/train-tokenizer";

/** No more often than the screen is drawn: each message costs both sides something. */
const PROGRESS_MS = 50;

const reply = (message: WorkerReply) => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => void work(data));

async function work(request: WorkerRequest): Promise<void> {
  if (request.task === "read-json")
    return reply({ type: "read", reading: readTokenizerJson(await request.file.text()) });
  const running = trainTokenizer(request.texts, request.options);
  let told = -PROGRESS_MS;
  for (;;) {
    const { done, value } = running.next();
    if (done) return reply({ type: "trained", training: value });
    const now = performance.now();
    if (now - told < PROGRESS_MS) continue;
    told = now;
    reply({ type: "progress", progress: value });
  }
}
