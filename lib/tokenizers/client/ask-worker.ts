import type { TokenizerSpec, Training, TrainingOptions, TrainingProgress } from "@/lib/tokenizers/contract";
import type { WorkerReply, WorkerRequest } from "@/lib/tokenizers/client/worker-messages";
import type { TextMeasures } from "@/lib/tokenizers/measure-text";
import type { JsonReading } from "@/lib/tokenizers/read-tokenizer-json";

interface Watch {
  /** Ends the worker at once, whatever it is doing; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  onProgress?(progress: TrainingProgress): void;
}

/**
 * Trains in a worker of its own, so that the page goes on meanwhile. Rejected with the reason of the signal when it is aborted, and with
 * an Error when the worker cannot be started or runs out of memory.
 */
export async function trainInWorker(
  texts: readonly string[],
  options: TrainingOptions,
  watch: Watch = {},
): Promise<Training> {
  const answer = await ask({ task: "train", texts, options }, watch);
  if (answer.type === "trained") return answer.training;
  throw new Error(`The worker answered a training with ${answer.type}.`);
}

/** Adds pieces to a vocabulary in a worker of its own: `extendVocabulary`. */
export async function extendInWorker(
  spec: TokenizerSpec,
  texts: readonly string[],
  { added, minFrequency }: { readonly added: number; readonly minFrequency: number },
  watch: Watch = {},
): Promise<TokenizerSpec> {
  const answer = await ask({ task: "extend", spec, texts, added, minFrequency }, watch);
  if (answer.type === "extended") return answer.spec;
  throw new Error(`The worker answered an extension with ${answer.type}.`);
}

/**
 * Measures a text in a worker of its own, for texts that take longer than a frame: some 100 kB and more.
 * @param size pieces to use, as `createTokenizer` takes it
 */
export async function measureInWorker(
  { spec, size }: { readonly spec: TokenizerSpec; readonly size: number },
  text: string,
  watch: Watch = {},
): Promise<TextMeasures> {
  const answer = await ask({ task: "measure", spec, size, text }, watch);
  if (answer.type === "measured") return answer.measures;
  throw new Error(`The worker answered a measurement with ${answer.type}.`);
}

/** Reads a tokenizer.json in a worker of its own. */
export async function readFileInWorker(file: Blob, watch: Watch = {}): Promise<JsonReading> {
  const answer = await ask({ task: "read-json", file }, watch);
  if (answer.type === "read") return answer.reading;
  throw new Error(`The worker answered a file with ${answer.type}.`);
}

function ask(request: WorkerRequest, { signal, onProgress }: Watch): Promise<WorkerReply> {
  if (signal?.aborted) return Promise.reject(signal.reason as Error);
  // The bundlers find workers by this form.
  const worker = new Worker(new URL("./tokenizer-worker.ts", import.meta.url), { type: "module" });
  return new Promise<WorkerReply>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    worker.addEventListener("error", (event) => reject(new Error(event.message || "The worker could not be loaded.")));
    worker.addEventListener("messageerror", () => reject(new Error("The worker's answer could not be read.")));
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerReply>) => {
      if (data.type === "progress") onProgress?.(data.progress);
      else resolve(data);
    });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
