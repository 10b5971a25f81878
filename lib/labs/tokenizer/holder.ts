import type { Answers, Ask, AskOf, Reply, Request } from "@/lib/labs/tokenizer/protocol";
import type { TrainingProgress } from "@/lib/tokenizers/contract";

/** A tokenizer in a worker of its own. */
export interface Holder {
  /** Rejected when the worker fails or is closed. */
  ask<Type extends Ask["type"]>(ask: AskOf<Type>): Promise<Answers[Type]>;
  /** Ends the worker at once, whatever it is doing. */
  close(): void;
}

/** Starts the worker, which is fetched when the first one is. */
export function openHolder(onProgress: (progress: TrainingProgress) => void): Holder {
  const worker = new Worker(new URL("./tokenizer-worker.ts", import.meta.url), { type: "module" });
  const open = new Map<number, { resolve(answer: Answers[Ask["type"]]): void; reject(error: Error): void }>();
  let asked = 0;
  const end = (reason: string) => {
    worker.terminate();
    for (const { reject } of open.values()) reject(new Error(reason));
    open.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    if (data.type === "progress") return onProgress(data.progress);
    const waiting = open.get(data.id);
    open.delete(data.id);
    if (data.type === "answer") waiting?.resolve(data.answer);
    else waiting?.reject(new Error(data.message));
  };
  worker.onerror = () => end("The worker failed.");
  return {
    ask<Type extends Ask["type"]>(ask: AskOf<Type>) {
      return new Promise<Answers[Type]>((resolve, reject) => {
        const id = asked++;
        // The worker answers each kind of question with its kind of answer.
        open.set(id, { resolve: resolve as (answer: Answers[Ask["type"]]) => void, reject });
        worker.postMessage({ id, ask } satisfies Request);
      });
    },
    close: () => end("The worker was closed."),
  };
}
