import "server-only";

/** Lets so many in at a time; the others wait in their order, as long as their signal lets them. */
export function createGate(most: number) {
  const waiting: (() => void)[] = [];
  let inside = 0;

  function leave(): void {
    inside--;
    waiting.shift()?.();
  }
  function enter(signal: AbortSignal): Promise<void> {
    if (inside < most) {
      inside++;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const give = () => {
        signal.removeEventListener("abort", stop);
        inside++;
        resolve();
      };
      const stop = () => {
        waiting.splice(waiting.indexOf(give), 1);
        reject(signal.reason as Error);
      };
      waiting.push(give);
      signal.addEventListener("abort", stop, { once: true });
    });
  }

  /** Rejects with the signal's reason where it was not let in by then. */
  return async function pass<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    await enter(signal);
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
