import "server-only";
import { deleteIdleGuests } from "@/lib/account/server/delete-idle-guests";
import { logger } from "@/lib/core/logger";
import { foldStatistics } from "@/lib/item-statistics/server/fold-statistics";
import { releaseItems } from "@/lib/quizzes/server/release-items";
import { settleDueSessions } from "@/lib/quizzes/server/settle-due-sessions";

interface Job {
  readonly name: string;
  readonly everyMs: number;
  /** Several servers may run it at once. */
  run(): Promise<unknown>;
}

const JOBS: readonly Job[] = [
  // Nothing depends on it to be right: whoever reads a session does the same for that one. It is for those who do not come back.
  { name: "settle-quizzes", everyMs: 15_000, run: () => settleDueSessions().then(releaseItems) },
  // A little at a time: what is left over is done in the next rounds.
  { name: "fold-item-statistics", everyMs: 60_000, run: () => foldStatistics(5_000) },
  { name: "delete-idle-guests", everyMs: 3_600_000, run: () => deleteIdleGuests(new Date()) },
];

// One set of timers per process, kept over reloads of the development server.
const store = globalThis as typeof globalThis & { warmupJobs?: readonly NodeJS.Timeout[] };

/** Begins what a server does by itself while it runs. A round that fails is tried again at the next; a slow one is waited for. */
export function runJobs(): void {
  store.warmupJobs ??= JOBS.map((job) => {
    let isBusy = false;
    return setInterval(() => {
      if (isBusy) return;
      isBusy = true;
      job
        .run()
        .catch((err: unknown) => logger.warn({ err, job: job.name }, "a job failed; its next round tries again"))
        .finally(() => {
          isBusy = false;
        });
    }, job.everyMs).unref();
  });
}
