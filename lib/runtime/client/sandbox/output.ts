import { now, slice } from "@/lib/runtime/client/sandbox/originals";
import type { WorkerMessage } from "@/lib/runtime/messages";

/** Milliseconds between two messages, and the size that does not wait. */
const PAUSE = 40;
const CHUNK = 32_768;
/** What each change between the streams costs of the limit, so that changing with every letter is no flood of messages either. */
const SWITCH = 100;

/**
 * Gathers what the code writes into few messages and drops what is beyond the limit, so that a flood never reaches the page.
 * @param limit characters
 */
export function createOutput(post: (message: WorkerMessage) => void, limit: number) {
  let left = limit;
  let cut = false;
  let stream: "stdout" | "stderr" = "stdout";
  let waiting = "";
  let last = -PAUSE;

  function flush(): void {
    if (waiting === "") return;
    const text = waiting;
    waiting = "";
    last = now();
    post({ type: stream, text });
  }

  return {
    write(to: "stdout" | "stderr", text: string): void {
      if (to !== stream) {
        flush();
        stream = to;
        left -= SWITCH;
      }
      if (text.length > left) cut = true;
      if (left <= 0) return;
      waiting += slice(text, 0, left);
      left -= text.length;
      if (waiting.length >= CHUNK || now() - last >= PAUSE) flush();
    },
    /** Whether a value of this size may still be shown; it is then counted. */
    admit(size: number): boolean {
      if (size + SWITCH > left) cut = true;
      else left -= size + SWITCH;
      flush();
      return !cut;
    },
    flush,
    isCut: () => cut,
  };
}
export type Output = ReturnType<typeof createOutput>;
