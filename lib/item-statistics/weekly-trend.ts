import type { Observation } from "@/lib/item-statistics/figures";
import type { Week } from "@/lib/item-statistics/schema";

const DAY_MS = 86_400_000;
export const TREND_WEEKS = 26;

/** The Monday, as YYYY-MM-DD, of the ISO 8601 week in which a moment lies, in UTC. */
export function mondayOf(at: Date): string {
  const day = new Date(Math.floor(at.getTime() / DAY_MS) * DAY_MS);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  return new Date(day.getTime() - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}

/** ISO 8601 name of the week that begins on a Monday: `2026-W48`. The year is that of the week's Thursday. */
export function weekName(monday: string): string {
  const thursday = new Date(Date.parse(monday) + 3 * DAY_MS);
  const firstDay = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - firstDay) / (7 * DAY_MS)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}

/** Answers and the sum of their shares by week, oldest first; weeks without any are left out. */
export function foldWeeks(observations: readonly Pick<Observation, "at" | "share">[]): Week[] {
  const weeks = new Map<string, { answers: number; sum: number }>();
  for (const { at, share } of observations) {
    const monday = mondayOf(at);
    const week = weeks.get(monday) ?? { answers: 0, sum: 0 };
    weeks.set(monday, { answers: week.answers + 1, sum: week.sum + share });
  }
  return [...weeks].map(([monday, week]) => ({ monday, ...week })).toSorted((a, b) => (a.monday < b.monday ? -1 : 1));
}

/** The newest `TREND_WEEKS` weeks up to now, oldest first, each with its answers, none included. */
export function recentWeeks(weeks: readonly Week[], now: Date): Week[] {
  const last = Date.parse(mondayOf(now));
  const byMonday = new Map(weeks.map((week) => [week.monday, week]));
  return Array.from({ length: TREND_WEEKS }, (_, index) => {
    const monday = new Date(last - (TREND_WEEKS - 1 - index) * 7 * DAY_MS).toISOString().slice(0, 10);
    return byMonday.get(monday) ?? { monday, answers: 0, sum: 0 };
  });
}
