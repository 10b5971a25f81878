import { MINUTES } from "@/lib/plan/plan-settings";

const STEP = 5;

/**
 * The least minutes a day, in steps of five, with which everything fits; null where no day is long enough. Found by halving, because a
 * longer day never has less room for lessons.
 * @param fits whether all lessons fit into days of so many minutes
 */
export function neededMinutes(minutes: number, fits: (minutes: number) => boolean): number | null {
  let short = Math.floor(minutes / STEP);
  let enough = Math.floor(MINUTES.most / STEP);
  if (!fits(enough * STEP)) return null;
  while (enough - short > 1) {
    const middle = (short + enough) >> 1;
    if (fits(middle * STEP)) enough = middle;
    else short = middle;
  }
  return enough * STEP;
}
