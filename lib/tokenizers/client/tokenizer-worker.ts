import type { WorkerReply, WorkerRequest } from "@/lib/tokenizers/client/worker-messages";
import type { TrainingProgress } from "@/lib/tokenizers/contract";
import { createTokenizer } from "@/lib/tokenizers/create-tokenizer";
import { extendVocabulary } from "@/lib/tokenizers/extend-vocabulary";
import { measureText } from "@/lib/tokenizers/measure-text";
import { readTokenizerJson } from "@/lib/tokenizers/read-tokenizer-json";
import { trainTokenizer } from "@/lib/tokenizers/train-tokenizer";

/** No more often than the screen is drawn: each message costs both sides something. */
const PROGRESS_MS = 50;

const reply = (message: WorkerReply) => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => void work(data));

async function work(request: WorkerRequest): Promise<void> {
  switch (request.task) {
    case "train":
      return reply({ type: "trained", training: run(trainTokenizer(request.texts, request.options)) });
    case "extend": {
      const { spec, texts, added, minFrequency } = request;
      return reply({ type: "extended", spec: run(extendVocabulary(spec, texts, added, minFrequency)) });
    }
    case "measure": {
      const measures = measureText(createTokenizer(request.spec, request.size), request.text);
      return reply({ type: "measured", measures });
    }
    case "read-json":
      return reply({ type: "read", reading: readTokenizerJson(await request.file.text()) });
  }
}

function run<T>(running: Generator<TrainingProgress, T>): T {
  let told = -PROGRESS_MS;
  for (;;) {
    const { done, value } = running.next();
    if (done) return value;
    const now = performance.now();
    if (now - told < PROGRESS_MS) continue;
    told = now;
    reply({ type: "progress", progress: value });
  }
}
