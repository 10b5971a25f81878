import type { Sandbox } from "@/lib/runtime/client/open-sandbox";
import { workerMessage, type Engine, type PageMessage, type WorkerMessage } from "@/lib/runtime/messages";

/** A slow phone takes long to compile; who does not want to wait can stop. */
const PATIENCE_MS = 180_000;

/** A worker whose interpreter has started. */
export interface ReadyWorker {
  send(message: PageMessage, moved?: readonly ArrayBuffer[]): void;
  /** Whoever listens last hears: what the worker says, and when it breaks. What is no message is dropped. */
  listen(heard: (message: WorkerMessage) => void): void;
  interrupt(): void;
  close(): void;
}

/** @throws {Error} when the interpreter does not start */
export function startWorker(sandbox: Sandbox, engine: Engine): Promise<ReadyWorker> {
  return new Promise((resolve, reject) => {
    let heard: (message: WorkerMessage) => void = (message) => {
      if (message.type === "ready") {
        clearTimeout(timer);
        const send: ReadyWorker["send"] = (next, moved = []) => port.postMessage(next, [...moved]);
        resolve({ send, listen: (next) => (heard = next), interrupt, close });
      } else if (message.type === "broken") fail(message.message);
    };
    const { port, interrupt, close } = sandbox.open(engine, (message) => heard({ type: "broken", message }));
    const fail = (message: string) => {
      clearTimeout(timer);
      close();
      reject(new Error(`${engine} did not start: ${message}`));
    };
    const timer = setTimeout(() => fail("no answer"), PATIENCE_MS);
    port.onmessage = ({ data }) => {
      const message = workerMessage.safeParse(data).data;
      if (message) heard(message);
    };
  });
}
