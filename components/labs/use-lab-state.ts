import { useCallback, useEffect, useState } from "react";
import type { LabMeta } from "@/lib/labs/contract";
import { readLink, writeLink } from "@/lib/labs/link";

/** Browsers refuse more than some 100 changes of the address in 30 seconds. */
const SETTLED_MS = 350;

export interface LabState<State> {
  readonly state: State;
  change(part: Partial<State>): void;
  reset(): void;
  /** Takes back the last reset, as long as nothing was changed since. */
  readonly undoReset: (() => void) | undefined;
  /** Counts resets: guesses belong to one round. */
  readonly round: number;
  /** The address of the present state, whole. */
  link(): string;
}

/** The state of a lab: opened from the address, kept in it while it changes, without a step back for each change. */
export function useLabState<State extends object>(meta: LabMeta<string, State, unknown>): LabState<State> {
  const [state, setState] = useState(() => readLink(meta, new URLSearchParams(window.location.search)));
  const [before, setBefore] = useState<State>();
  const [round, setRound] = useState(0);
  const query = writeLink(meta, state).toString();
  const address = () => {
    const url = new URL(window.location.href);
    url.search = query;
    return url;
  };

  useEffect(() => {
    const timer = setTimeout(() => {
      const { pathname, hash } = window.location;
      window.history.replaceState(null, "", `${pathname}${query && `?${query}`}${hash}`);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [query]);

  const change = useCallback((part: Partial<State>) => {
    setState((present) => ({ ...present, ...part }));
    setBefore(undefined);
  }, []);

  function restart(next: State, undo: State | undefined) {
    setState(next);
    setBefore(undo);
    setRound((count) => count + 1);
  }

  return {
    state,
    change,
    reset: () => restart(readLink(meta, new URLSearchParams()), query ? state : undefined),
    undoReset: before && (() => restart(before, undefined)),
    round,
    link() {
      const url = address();
      url.hash = "";
      return url.href;
    },
  };
}
