import { isTimeZone } from "@/lib/core/local-day";

/** The time zone of this browser, where it tells one that has a name. */
export function browserTimeZone(): string | undefined {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZone && isTimeZone(timeZone) ? timeZone : undefined;
}

/** Every time zone that can be chosen, in order; `always` is among them even where the browser does not list it. */
export function listTimeZones(always: readonly string[]): string[] {
  return [...new Set(["UTC", ...always, ...Intl.supportedValuesOf("timeZone")])].toSorted();
}
