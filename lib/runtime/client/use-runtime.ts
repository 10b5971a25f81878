import { useCallback, useSyncExternalStore } from "react";
import { createRuntime } from "@/lib/runtime/client/create-runtime";
import type { Language, Runtime, RuntimeState } from "@/lib/runtime/contract";

/** One interpreter of each language for all exercises of a page; each run meets it untouched. */
const runtimes = new Map<Language, Runtime>();
const IDLE: RuntimeState = { status: "idle" };

/** The page's runtime of a language. */
export function runtimeFor(language: Language): Runtime {
  const known = runtimes.get(language);
  if (known) return known;
  const made = createRuntime(language, { fresh: true });
  runtimes.set(language, made);
  return made;
}

/** The page's runtime of a language, and where it stands. Nothing is loaded before `start` or `run`. */
export function useRuntime(language: Language): { readonly runtime: Runtime; readonly state: RuntimeState } {
  const runtime = runtimeFor(language);
  const subscribe = useCallback((listener: () => void) => runtime.subscribe(listener), [runtime]);
  const state = useSyncExternalStore(
    subscribe,
    () => runtime.state,
    () => IDLE,
  );
  return { runtime, state };
}
