import type { ReadyWorker } from "@/lib/runtime/client/start-worker";
import type { CodeNames, Completions } from "@/lib/runtime/contract";
import type { WorkerMessage } from "@/lib/runtime/messages";

/** An interpreter that does nothing else answers at once; one that breaks down meanwhile does not answer at all. */
const PATIENCE_MS = 10_000;
let count = 0;

/** Waits for the answer that `take` knows. Null when none comes. */
function ask<T>(
  worker: ReadyWorker,
  send: (id: number) => void,
  take: (message: WorkerMessage, id: number) => { readonly answer: T | null } | undefined,
): Promise<T | null> {
  const id = count++;
  return new Promise((resolve) => {
    const done = (answer: T | null) => {
      clearTimeout(timer);
      worker.listen(() => undefined);
      resolve(answer);
    };
    const timer = setTimeout(() => done(null), PATIENCE_MS);
    worker.listen((message) => {
      const taken = message.type === "broken" ? { answer: null } : take(message, id);
      if (taken) done(taken.answer);
    });
    send(id);
  });
}

/** Of a worker that runs nothing. @param position in UTF-16 code units */
export const askToComplete = (worker: ReadyWorker, code: string, position: number): Promise<Completions | null> =>
  ask<Completions>(
    worker,
    (id) => worker.send({ type: "complete", id, code, position }),
    (message, id) => (message.type === "completed" && message.id === id ? { answer: message.completions } : undefined),
  );

/** Of a worker that runs nothing. */
export const askForNames = (worker: ReadyWorker, code: string): Promise<CodeNames | null> =>
  ask<CodeNames>(
    worker,
    (id) => worker.send({ type: "inspect", id, code }),
    (message, id) => (message.type === "inspected" && message.id === id ? { answer: message.names } : undefined),
  );
