import "server-only";

/** What a process notices about itself while it runs, for the page on health. Names nobody. */
interface Observed {
  /** Requests that a limit turned away. */
  limited: number;
  /** The last mail that could not be handed in, by its code. */
  mailFailure?: { readonly at: string; readonly code: string };
  /** The last round of each job, by name. */
  readonly rounds: Map<string, Round>;
}

export interface Round {
  readonly everyMs: number;
  readonly startedAt: string;
  /** Null while it runs. */
  readonly ms: number | null;
  readonly rounds: number;
  readonly failures: number;
  /** The last failure, which may be rounds ago. */
  readonly failure: { readonly at: string; readonly message: string } | null;
}

// One per process, shared by what the framework loads and what the front loads beside it.
const store = globalThis as typeof globalThis & { warmupObserved?: Observed };

export function observed(): Observed {
  return (store.warmupObserved ??= { limited: 0, rounds: new Map() });
}
