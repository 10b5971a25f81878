import "server-only";
import { logger } from "@/lib/core/logger";
import { resumeImports } from "@/lib/imports/server/resume-imports";
import { failImport, runImport } from "@/lib/imports/server/run-import";
import { boss, type JobName } from "@/lib/jobs/server/boss";
import { failRegrade } from "@/lib/regrades/server/fail-regrade";
import { resumeRegrades } from "@/lib/regrades/server/resume-regrades";
import { runRegrade } from "@/lib/regrades/server/run-regrade";

interface Worker {
  /** Does a job: `key` says about what, `signal` that the server stops. Several servers may do one job at once. */
  run(key: string, signal: AbortSignal): Promise<void>;
  /** Is told when a job was tried as often as its queue allows, and has failed. */
  fail(key: string): Promise<void>;
}

const WORKERS: Readonly<Record<JobName, Worker>> = {
  regrade: { run: runRegrade, fail: failRegrade },
  import: { run: runImport, fail: failImport },
};

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
  for (const [name, worker] of Object.entries(WORKERS)) {
    const options = { pollingIntervalSeconds: POLL_SECONDS, includeMetadata: true } as const;
    await boss().work<{ key: string }>(name, options, async ([job]) => {
      if (!job) return;
      const { key } = job.data;
      const isLast = job.retryCount >= job.retryLimit;
      await worker.run(key, stopping.signal).catch(async (err: unknown) => {
        logger.warn({ err, job: name, key, isLast }, "a job failed");
        if (isLast) await worker.fail(key);
        throw err;
      });
    });
  }
  await resumeRegrades();
  await resumeImports();
  return async () => {
    stopping.abort();
    await boss().stop({ graceful: true, wait: true, timeout: STOP_MS });
  };
}
