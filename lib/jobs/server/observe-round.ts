import "server-only";
import { observed } from "@/lib/core/observed";
import { firstLine } from "@/lib/jobs/first-line";

interface Job {
  readonly name: string;
  readonly everyMs: number;
  run(): Promise<unknown>;
}

/** Runs one round of a job and keeps how it went, for the page on jobs of this process. Fails as the round does. */
export async function observeRound({ name, everyMs, run }: Job): Promise<void> {
  const { rounds } = observed();
  const before = rounds.get(name);
  const begun = performance.now();
  const round = {
    ...{ everyMs, startedAt: new Date().toISOString(), ms: null, rounds: (before?.rounds ?? 0) + 1 },
    ...{ failures: before?.failures ?? 0, failure: before?.failure ?? null },
  };
  rounds.set(name, round);
  const took = () => Math.round(performance.now() - begun);
  try {
    await run();
    rounds.set(name, { ...round, ms: took() });
  } catch (error) {
    const [kind, message] = error instanceof Error ? [error.constructor.name, error.message] : ["unknown", ""];
    const failure = { at: new Date().toISOString(), message: firstLine(kind, message) };
    rounds.set(name, { ...round, ms: took(), failures: round.failures + 1, failure });
    throw error;
  }
}
