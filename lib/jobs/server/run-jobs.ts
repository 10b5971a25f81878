import "server-only";
import { measureDelay } from "@/lib/health/server/measure-delay";
import { observeRound } from "@/lib/jobs/server/observe-round";
import { deleteIdleGuests } from "@/lib/account/server/delete-idle-guests";
import { logger } from "@/lib/core/logger";
import { scanFairPlay } from "@/lib/fair-play/server/scan-fair-play";
import { runQueues } from "@/lib/jobs/server/run-queues";
import { sendDigests } from "@/lib/notices/server/send-digests";
import { forgetRounds } from "@/lib/notices/server/tell-once";
import { tellWeeks } from "@/lib/notices/server/tell-weeks";
import { tellOpenings } from "@/lib/quizzes/server/tell-openings";
import { foldStatistics } from "@/lib/item-statistics/server/fold-statistics";
import { foldScores } from "@/lib/points/server/fold-scores";
import { releaseItems } from "@/lib/quizzes/server/release-items";
import { settleDueInterviews } from "@/lib/interviews/server/settle-due-interviews";
import { settleDueSessions } from "@/lib/quizzes/server/settle-due-sessions";
import { siteSettings } from "@/lib/site-settings/server/read-site-settings";

interface Job {
  readonly name: string;
  readonly everyMs: number;
  /** Several servers may run it at once. */
  run(): Promise<unknown>;
}

const deleteIdleGuestsAsSet = async () => deleteIdleGuests(new Date(), (await siteSettings()).retention.idleGuestDays);

const JOBS: readonly Job[] = [
  // Nothing depends on it to be right: whoever reads a session does the same for that one. It is for those who do not come back.
  { name: "settle-quizzes", everyMs: 15_000, run: () => settleDueSessions().then(releaseItems) },
  { name: "settle-interviews", everyMs: 15_000, run: () => settleDueInterviews() },
  { name: "delete-idle-guests", everyMs: 3_600_000, run: deleteIdleGuestsAsSet },
  // An answer stands on boards within a second.
  { name: "fold-scores", everyMs: 250, run: () => foldScores(new Date()) },
  // Whoever is asked with every request reads what is known (knownSiteSettings); this keeps it fresh.
  { name: "read-settings", everyMs: 2_000, run: () => siteSettings() },
  // Finds what people should look at; it decides nothing.
  { name: "scan-fair-play", everyMs: 300_000, run: () => scanFairPlay(new Date()) },
  // A little at a time: what is left over is done in the next rounds.
  // Each of what they tell is told once, whichever server does it, and is told late rather than never.
  { name: "tell-openings", everyMs: 30_000, run: () => tellOpenings(new Date()) },
  { name: "tell-weeks", everyMs: 600_000, run: () => tellWeeks(new Date()).then(() => forgetRounds(new Date())) },
  { name: "send-digests", everyMs: 60_000, run: () => sendDigests(new Date()) },
  { name: "fold-item-statistics", everyMs: 60_000, run: () => foldStatistics(5_000) },
];

// One set of timers per process, kept over reloads of the development server.
const store = globalThis as typeof globalThis & {
  warmupJobs?: readonly NodeJS.Timeout[];
  /** Called by scripts/serve.mjs, which shares nothing else with what the framework loads. */
  warmupStopJobs?: () => Promise<void>;
};

/** Until the queues can be worked through: their tables may be made by a newer server that is about to take over. */
const QUEUES_AGAIN_MS = 60_000;

/**
 * Begins what a server does by itself while it runs: by timers what anybody may do at any time, by queues what somebody asked for
 * (docs/decisions/055). A round that fails is tried again at the next; a slow one is waited for.
 */
export function runJobs(): void {
  runTimers();
  if (store.warmupStopJobs) return;
  store.warmupStopJobs = async () => undefined;
  void startQueues();
}

async function startQueues(): Promise<void> {
  try {
    store.warmupStopJobs = await runQueues();
  } catch (err) {
    logger.warn({ err }, "the queues of jobs cannot be worked through; tried again in a minute");
    setTimeout(() => void startQueues(), QUEUES_AGAIN_MS).unref();
  }
}

function runTimers(): void {
  measureDelay();
  store.warmupJobs ??= JOBS.map((job) => {
    let isBusy = false;
    return setInterval(() => {
      if (isBusy) return;
      isBusy = true;
      observeRound(job)
        .catch((err: unknown) => logger.warn({ err, job: job.name }, "a job failed; its next round tries again"))
        .finally(() => {
          isBusy = false;
        });
    }, job.everyMs).unref();
  });
}
