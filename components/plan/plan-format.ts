import type { Locale } from "@/lib/core/locale";

/** Days of a plan are calendar days without a zone; they are shown as they are. */
const at = (day: string) => new Date(`${day}T00:00:00Z`);

/** Days and shares in the page's language. */
export function planFormat(locale: Locale) {
  const short = new Intl.DateTimeFormat(locale, { month: "short", day: "numeric", timeZone: "UTC" });
  const long = new Intl.DateTimeFormat(locale, { month: "long", day: "numeric", weekday: "long", timeZone: "UTC" });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return {
    day: (day: string) => short.format(at(day)),
    longDay: (day: string) => long.format(at(day)),
    percent: (share: number) => percent.format(share),
    number: (value: number) => fine.format(value),
  };
}
