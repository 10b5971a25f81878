import { DEFAULT_TIME_ZONE, dayNumber, localDay } from "@/lib/core/local-day";

export interface Rhythm {
  /** Each week rather than each day. */
  readonly isWeekly: boolean;
  /** 0..23, local. */
  readonly hour: number;
  /** 1..7 from Monday (ISO 8601); counts where it comes each week. */
  readonly weekday: number;
}

/** All offsets of today's zones are whole quarters of an hour. */
const STEP_MS = 15 * 60_000;
const MOST_STEPS = 9 * 24 * 4;

const hours = new Map<string, Intl.DateTimeFormat>();

function localHour(at: Date, zone: string): number {
  if (zone === DEFAULT_TIME_ZONE) return at.getUTCHours();
  let format = hours.get(zone);
  if (!format)
    hours.set(zone, (format = new Intl.DateTimeFormat("en", { timeZone: zone, hour: "2-digit", hourCycle: "h23" })));
  return Number(format.format(at));
}

/** 1..7 from Monday, of a calendar day. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: string): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/**
 * The first moment after `after` at which a digest is due: once a local day, or once a week, when the hour has come in the learner's
 * zone. Where clocks skip that hour it is the next one; where they repeat it, the first.
 */
export function nextDigest({ isWeekly, hour, weekday }: Rhythm, zone: string, after: Date): Date {
  const done = localHour(after, zone) >= hour ? localDay(after, zone) : null;
  let at = Math.floor(after.getTime() / STEP_MS) * STEP_MS;
  for (let step = 0; step < MOST_STEPS; step++) {
    at += STEP_MS;
    const moment = new Date(at);
    const day = localDay(moment, zone);
    if (day !== done && localHour(moment, zone) >= hour && (!isWeekly || weekdayOf(day) === weekday)) return moment;
  }
  throw new Error(`No hour ${hour} within nine days in ${zone}.`);
}
