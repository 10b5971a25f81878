import { dayNumber, dayOfNumber } from "@/lib/core/local-day";

export interface Streak {
  /** Days in a row with an answer, up to today or yesterday. */
  readonly days: number;
  readonly longest: number;
  readonly isTodayDone: boolean;
  /** Whether this month's pause day is still there. */
  readonly isPauseLeft: boolean;
}

/**
 * Days in a row on which at least one item was answered. One missed day in each calendar month is a pause: the first that is missed
 * while a streak runs. It breaks nothing and adds nothing. A second one in the month ends the streak; what begins after it has no
 * pause until the next month. Today is not missed before it is over.
 * @param active days with an answer, YYYY-MM-DD in the learner's time zone, in any order
 */
export function countStreak(active: readonly string[], today: string): Streak {
  const done = new Set(active.filter((day) => day <= today).map(dayNumber));
  const last = dayNumber(today);
  const paused = new Set<string>();
  let days = 0;
  let longest = 0;
  for (let day = Math.min(last, ...done); day <= last; day++) {
    const month = dayOfNumber(day).slice(0, 7);
    if (done.has(day)) longest = Math.max(longest, ++days);
    else if (day === last || days === 0) continue;
    else if (paused.has(month)) days = 0;
    else paused.add(month);
  }
  return { days, longest, isTodayDone: done.has(last), isPauseLeft: !paused.has(today.slice(0, 7)) };
}
