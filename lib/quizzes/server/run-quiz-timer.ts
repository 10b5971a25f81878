import "server-only";
import { logger } from "@/lib/core/logger";
import { releaseItems } from "@/lib/quizzes/server/release-items";
import { settleDueSessions } from "@/lib/quizzes/server/settle-due-sessions";

const EVERY_MS = 15_000;

// One timer per process, kept over reloads of the development server.
const store = globalThis as typeof globalThis & { warmupQuizTimer?: NodeJS.Timeout };

/**
 * Ends quizzes at their deadline, marks them when their results show, and releases assessment items, for whom nobody comes to look.
 * Nothing depends on it to be right: whoever reads a session does the same for that one.
 */
export function runQuizTimer(): void {
  let isBusy = false;
  store.warmupQuizTimer ??= setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    void tick().finally(() => {
      isBusy = false;
    });
  }, EVERY_MS).unref();
}

async function tick(): Promise<void> {
  try {
    await settleDueSessions();
    await releaseItems();
  } catch (err) {
    logger.warn({ err }, "quizzes were not settled; the next round tries again");
  }
}
