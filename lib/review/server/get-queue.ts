import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { buildQueue, listEarly } from "@/lib/review/queue";
import type { Queue } from "@/lib/review/schema";
import { readOwnSettings } from "@/lib/review/server/read-own-settings";
import { readQueueFacts } from "@/lib/review/server/read-queue-facts";

/** Enough for one sitting; the next one asks again. */
const EARLY_SHOWN = 10;

/** What the viewer is to review today; with `early` what he can practise before it is due. Nothing for somebody who is not known yet. */
export async function getQueue(viewer: Viewer, isEarly: boolean, now: Date): Promise<Queue> {
  if (viewer.kind === "anonymous") return { entries: [], doneToday: 0 };
  const { rules, settings } = await readOwnSettings(viewer);
  const facts = await readQueueFacts(viewer.learnerId, now, rules, { later: isEarly, newItems: !isEarly });
  const entries = isEarly ? listEarly(facts, now, rules, EARLY_SHOWN) : buildQueue(facts, now, rules, settings);
  return { entries, doneToday: facts.reviewedToday.length };
}
