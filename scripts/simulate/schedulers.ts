import type { ReviewCardState } from "@/lib/review/review-card";
import { USUAL_RULES } from "@/lib/review/review-rules";
import { scheduleReview } from "@/lib/review/schedule-review";

/** Decides from answers alone when an item comes back. */
export interface Plan {
  /** The day on which it is due. */
  readonly due: number;
  after(day: number, isRight: boolean): Plan;
}

export interface Scheduler {
  readonly name: string;
  /** The plan after the first answer. */
  begin(day: number, isRight: boolean): Plan;
}

const DAY_MS = 86_400_000;

/** What Warmup does: FSRS-6 with its usual weights. A right answer is good, a wrong one again. */
export function fsrsScheduler(retention: number): Scheduler {
  const rules = { ...USUAL_RULES, retention };
  const plan = (card: ReviewCardState): Plan => ({
    due: Math.round(card.due.getTime() / DAY_MS),
    after: (day, isRight) => plan(review(card, day, isRight)),
  });
  const review = (card: ReviewCardState | undefined, day: number, isRight: boolean) =>
    scheduleReview(card, isRight ? 3 : 1, new Date(day * DAY_MS), rules).card;
  return { name: `FSRS-6 at ${retention * 100} %`, begin: (day, isRight) => plan(review(undefined, day, isRight)) };
}

const LADDER = [1, 3, 7, 14, 30] as const;

/** The ladder of many guides: after 1, 3, 7, 14 and 30 days; a wrong answer goes back to its foot. */
export const ladderScheduler: Scheduler = {
  name: "Ladder 1-3-7-14-30",
  begin: (day) => climb(day, 0),
};

function climb(day: number, step: number): Plan {
  const rung = Math.min(step, LADDER.length - 1);
  return {
    due: day + LADDER[rung]!, // within the ladder
    after: (now, isRight) => climb(now, isRight ? rung + 1 : 0),
  };
}

/** The same interval for every item, whatever was answered. */
export function everyDays(days: number): Scheduler {
  const plan = (day: number): Plan => ({ due: day + days, after: plan });
  return { name: `Every ${days} days`, begin: plan };
}
