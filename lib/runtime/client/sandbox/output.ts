import { later, now, slice } from "@/lib/runtime/client/sandbox/originals";
import type { WorkerMessage } from "@/lib/runtime/messages";

/** Milliseconds between two messages, and the size that does not wait. */
const PAUSE = 40;
const CHUNK = 32_768;
/** Characters of one message. */
const MOST = 1_000_000;
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
  let isDue = false;

  function flush(): void {
    if (waiting === "") return;
    const text = waiting;
    waiting = "";
    last = now();
    for (let at = 0; at < text.length; at += MOST) post({ type: stream, text: slice(text, at, at + MOST) });
  }

  /** Once code waits for something, what it wrote before is seen. */
  function flushLater(): void {
    if (isDue) return;
    isDue = true;
    later(() => {
      isDue = false;
      flush();
    }, PAUSE);
  }

  function noteCut(): void {
    if (cut) return;
    cut = true;
    flush();
    post({ type: "cut" });
  }

  return {
    write(to: "stdout" | "stderr", text: string): void {
      if (to !== stream) {
        flush();
        stream = to;
        left -= SWITCH;
      }
      const isBeyond = text.length > left;
      if (left > 0) {
        waiting += slice(text, 0, left);
        left -= text.length;
        if (waiting.length >= CHUNK || now() - last >= PAUSE) flush();
        else if (waiting !== "") flushLater();
      }
      if (isBeyond) noteCut();
    },
    /** Whether a value of this size may still be shown; it is then counted. */
    admit(size: number): boolean {
      flush();
      const fits = size + SWITCH <= left;
      if (fits) left -= size + SWITCH;
      else noteCut();
      return fits;
    },
    flush,
  };
}
export type Output = ReturnType<typeof createOutput>;
