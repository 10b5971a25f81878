import { classifyFailure } from "@/lib/browser-models/worker/failure";
import { type EmbedOne, openSentenceModel } from "@/lib/judges/worker/open-sentence-model";
import type { EmbedOrder, EmbedReport } from "@/lib/judges/worker/protocol";

let opened: Promise<EmbedOne> | undefined;
/** Orders are carried out one after another. */
let queue: Promise<void> = Promise.resolve();
const report = (message: EmbedReport) => postMessage(message);

async function embed({ job, model, texts }: EmbedOrder): Promise<void> {
  try {
    opened ??= openSentenceModel(model, (loaded, total) => report({ kind: "loading", loaded, total }));
    const embedOne = await opened;
    const vectors: Float32Array[] = [];
    for (const text of texts) {
      vectors.push(await embedOne(text));
      report({ kind: "reading", job, done: vectors.length, total: texts.length });
    }
    report({ kind: "embedded", job, vectors });
  } catch (error) {
    opened = undefined;
    report({ kind: "failed", job, failure: classifyFailure(error) });
  }
}

addEventListener("message", ({ data }: MessageEvent<EmbedOrder>) => {
  queue = queue.then(() => embed(data));
});
