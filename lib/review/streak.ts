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
 * Days on which at least one item was answered, in a run that may hold one missed day in each calendar month: a pause, which breaks
 * nothing and adds nothing. A run reaches back as far as that allows, so an answer more never shortens it. Today is not missed before
 * it is over.
 * @param active days with an answer, YYYY-MM-DD in the learner's time zone, in any order
 */
export function countStreak(active: readonly string[], today: string): Streak {
  const done = new Set(active.filter((day) => day <= today).map(dayNumber));
  const last = dayNumber(today);
  const missed = new Map<string, number>();
  let [days, longest, start] = [0, 0, Math.min(last, ...done)];
  for (let day = start; day <= last; day++) {
    if (done.has(day)) days++;
    else if (day < last) missed.set(monthOf(day), (missed.get(monthOf(day)) ?? 0) + 1);
    // Until no month of the run holds two missed days; a run begins with an answer.
    for (; start < day && ((missed.get(monthOf(day)) ?? 0) > 1 || !done.has(start)); start++) {
      if (done.has(start)) days--;
      else missed.set(monthOf(start), (missed.get(monthOf(start)) ?? 0) - 1);
    }
    longest = Math.max(longest, days);
  }
  return {
    days,
    longest,
    isTodayDone: done.has(last),
    isPauseLeft: days === 0 || (missed.get(monthOf(last)) ?? 0) === 0,
  };
}

const monthOf = (day: number) => dayOfNumber(day).slice(0, 7);
