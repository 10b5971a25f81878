import "server-only";

export type Optimiser = typeof import("@open-spaced-repetition/binding");

let loaded: Promise<Optimiser | undefined> | undefined;

/** FSRS's own optimiser, native code that comes for most platforms. Undefined where it does not: reviews then keep their parameters. */
export function loadOptimiser(): Promise<Optimiser | undefined> {
  return (loaded ??= import("@open-spaced-repetition/binding").catch(() => undefined));
}
