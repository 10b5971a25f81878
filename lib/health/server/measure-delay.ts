import "server-only";
import { monitorEventLoopDelay, type IntervalHistogram } from "node:perf_hooks";

const RESOLUTION_MS = 20;

// One per process, shared by what the framework loads and what the front loads beside it.
const store = globalThis as typeof globalThis & { warmupDelay?: IntervalHistogram };

/** By how many milliseconds timers came late, at the 99th percentile since the last time it was asked; asking starts it. */
export function measureDelay(): number {
  if (!store.warmupDelay) {
    store.warmupDelay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    store.warmupDelay.enable();
  }
  const late = Math.max(0, store.warmupDelay.percentile(99) / 1e6 - RESOLUTION_MS);
  store.warmupDelay.reset();
  return Number.isFinite(late) ? Math.round(late) : 0;
}
