import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { buildQueue } from "@/lib/review/queue";
import { readOwnSettings } from "@/lib/review/server/read-own-settings";
import { readQueueFacts } from "@/lib/review/server/read-queue-facts";

/** How many cards the viewer's queue of today still holds, new items not counted. */
export async function countDue(viewer: LearnerViewer, now: Date): Promise<number> {
  const { rules, settings } = await readOwnSettings(viewer);
  const facts = await readQueueFacts(viewer.learnerId, now, rules, { later: false, newItems: false });
  return buildQueue(facts, now, rules, { ...settings, newPerDay: 0 }).length;
}
