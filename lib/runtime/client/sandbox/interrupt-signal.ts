import { now } from "@/lib/runtime/client/sandbox/originals";

/** Milliseconds between two looks. Each costs about one. */
const PAUSE = 200;
const SIGINT = 2;

/**
 * How a tight loop hears that it should stop. There is no shared memory here, so it looks at something that the frame can take away: an
 * address of a blob, which loads for as long as nobody wants an interrupt. The interpreter reads element 0 of its signal buffer every
 * few instructions; this one answers by looking.
 * @param load loads a script at once, and throws where there is none (`importScripts`)
 */
export function createInterruptSignal(load: (address: string) => void) {
  let address: string | undefined;
  let isWatching = false;
  let last = 0;

  function isWanted(): boolean {
    if (!isWatching || address === undefined || now() - last < PAUSE) return false;
    try {
      load(address);
      last = now();
      return false;
    } catch {
      address = undefined;
      return true;
    }
  }

  const buffer = {
    get 0() {
      return isWanted() ? SIGINT : 0;
    },
    /** The interpreter takes back what it has read. */
    set 0(_value: number) {},
  };
  return {
    buffer,
    /** The next address, once the last one was taken away. */
    arm: (next: string) => void (address = next),
    /** Whether the signal has been read already. */
    isSpent: () => address === undefined,
    watch(on: boolean): void {
      isWatching = on;
      last = now();
    },
  };
}
