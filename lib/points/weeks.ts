import { dayNumber, dayOfNumber, localDay } from "@/lib/core/local-day";

const DAY_MS = 86_400_000;

/** The id of the site's season of all time. */
export const ALL_TIME = 0;
/** From this id on seasons are those of teams. */
export const FIRST_OF_TEAMS = 1_000_000;

/**
 * The id of the site's week in which a moment lies: weeks since that of 1970-01-05, the first Monday, from 1 on. They begin at
 * midnight of UTC, so they are equally long, and year ends are nothing to them.
 */
export function weekNumber(at: Date): number {
  return Math.floor((at.getTime() / DAY_MS - 4) / 7) + 1;
}

/** When the site's week of that number begins. */
export function weekStart(number: number): Date {
  return new Date(((number - 1) * 7 + 4) * DAY_MS);
}

/** The Monday on or before a calendar day, as YYYY-MM-DD. */
export function mondayOf(day: string): string {
  const number = dayNumber(day);
  return dayOfNumber(number - ((((number - 4) % 7) + 7) % 7));
}

/**
 * The first moment of a calendar day in a time zone. Where clocks skip midnight it is the moment of the skip. Found by halving, because
 * no zone is further from UTC than fifteen hours and days come in order.
 */
export function startOfDay(day: string, timeZone: string): Date {
  const utc = dayNumber(day) * DAY_MS;
  let [before, at] = [utc - DAY_MS, utc + DAY_MS];
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2);
    if (localDay(new Date(middle), timeZone) < day) before = middle;
    else at = middle;
  }
  return new Date(at);
}

export interface Week {
  /** Its Monday, as YYYY-MM-DD in its zone. */
  readonly week: string;
  readonly zone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The whole week of a zone in which a moment lies. */
export function weekOf(at: Date, zone: string): Week {
  const week = mondayOf(localDay(at, zone));
  const next = dayOfNumber(dayNumber(week) + 7);
  return { week, zone, startsAt: startOfDay(week, zone), endsAt: startOfDay(next, zone) };
}

/**
 * The week that follows one which ended at `start`, perhaps in another zone: it begins where that ended, so that no moment counts twice
 * or not at all, and ends at the Monday of its own zone that makes it nearest to seven days.
 */
export function weekAfter(start: Date, zone: string): Week {
  const day = localDay(start, zone);
  const monday = mondayOf(dayOfNumber(dayNumber(day) + 3));
  const next = dayOfNumber(dayNumber(monday) + 7);
  return { week: monday, zone, startsAt: start, endsAt: startOfDay(next, zone) };
}
