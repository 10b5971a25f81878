import { localDay } from "@/lib/core/local-day";

/** Longer than any day, those included on which clocks go back. */
export const LONGEST_DAY_MS = 28 * 3_600_000;

/** How many items were answered today, in the learner's time zone, by the moment of each item's latest answer. */
export function countToday(latestAnswers: readonly Date[], now: Date, timeZone: string): number {
  const today = localDay(now, timeZone);
  return latestAnswers.filter((at) => localDay(at, timeZone) === today).length;
}
