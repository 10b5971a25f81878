import type { Locale } from "@/lib/core/locale";

/** How figures are written in a language. */
export function statisticsFormat(locale: Locale) {
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const index = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const exact = new Intl.NumberFormat(locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const seconds = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: "second",
    unitDisplay: "short",
    maximumFractionDigits: 0,
  });
  const minutes = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: "minute",
    unitDisplay: "short",
    maximumFractionDigits: 1,
  });
  const count = new Intl.NumberFormat(locale);
  return {
    count: (value: number) => count.format(value),
    percent: (value: number) => withMinus(percent.format(value)),
    /** Of −1..1. */
    index: (value: number) => withMinus(index.format(value)),
    exact: (value: number) => withMinus(exact.format(value)),
    time: (ms: number) => (ms < 90_000 ? seconds.format(ms / 1_000) : minutes.format(ms / 60_000)),
  };
}
export type StatisticsFormat = ReturnType<typeof statisticsFormat>;

/** A true minus sign is as wide as a plus. */
function withMinus(text: string): string {
  return text.replace("-", "−");
}
