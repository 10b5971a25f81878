import "server-only";
import { logger } from "@/lib/core/logger";
import { boss, type JobName } from "@/lib/jobs/server/boss";
import { resumeRegrades } from "@/lib/regrades/server/resume-regrades";
import { runRegrade } from "@/lib/regrades/server/run-regrade";

/** What does the jobs of a queue: `key` says about what, `signal` that the server stops. Several servers may do one job at once. */
const WORKERS: Readonly<Record<JobName, (key: string, signal: AbortSignal) => Promise<void>>> = { regrade: runRegrade };

/** Longer than a batch takes, so that it is given back rather than taken. */
const STOP_MS = 8_000;
const POLL_SECONDS = 1;

/**
 * Begins to work through the queues. Gives what ends it: work under way is asked to stop where it can, and is waited for.
 * @throws {Error} where the tables of the jobs are not those of this version
 */
export async function runQueues(): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  boss().on("error", (err) => logger.warn({ err }, "the queues of jobs are in trouble"));
  await boss().start();
  for (const [name, work] of Object.entries(WORKERS)) {
    await boss().work<{ key: string }>(name, { pollingIntervalSeconds: POLL_SECONDS }, async ([job]) => {
      if (!job) return;
      await work(job.data.key, stopping.signal).catch((err: unknown) => {
        logger.warn({ err, job: name, key: job.data.key }, "a job failed; it is tried again");
        throw err;
      });
    });
  }
  await resumeRegrades();
  return async () => {
    stopping.abort();
    await boss().stop({ graceful: true, wait: true, timeout: STOP_MS });
  };
}
