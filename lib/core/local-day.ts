/** Where nobody said otherwise, days begin at midnight of Greenwich. */
export const DEFAULT_TIME_ZONE = "UTC";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws a RangeError for what is no time zone. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    formats.set(timeZone, format);
  }
  return format;
}

/** Whether the text names a time zone as IANA does, such as Asia/Shanghai. Offsets are none: they know no summer time. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(text) || text.length > 64) return false;
  try {
    formatFor(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The calendar day of a moment in a time zone, as YYYY-MM-DD; days compare as texts.
 * @throws {RangeError} for what is no time zone
 */
export function localDay(at: Date, timeZone: string): string {
  return timeZone === DEFAULT_TIME_ZONE ? at.toISOString().slice(0, 10) : formatFor(timeZone).format(at);
}

const DAY_MS = 86_400_000;

/** The calendar day as a number: the next day is one more, also where clocks change. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** The calendar day of that number, as YYYY-MM-DD. */
export function dayOfNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** The UTC day of a moment as a number. */
export function utcDay(at: Date): number {
  return Math.floor(at.getTime() / DAY_MS);
}
