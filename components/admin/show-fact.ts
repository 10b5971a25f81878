import type { Locale } from "@/lib/core/locale";
import type { HealthFact } from "@/lib/health/schema";

const STEPS = [
  [1e9, "gigabyte"],
  [1e6, "megabyte"],
  [1e3, "kilobyte"],
] as const;
const DAY = 86_400;

/** A fact in the reader's words: units by `Intl`, decimal ones for bytes. */
export function showFact({ unit, value }: HealthFact, locale: Locale): string {
  if (unit === "moment")
    return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(value));
  if (typeof value === "string") return value;
  const as = (amount: number, name: string, digits = 0) =>
    new Intl.NumberFormat(locale, { style: "unit", unit: name, maximumFractionDigits: digits }).format(amount);
  switch (unit) {
    case "bytes": {
      const [size, name] = STEPS.find(([step]) => value >= step) ?? [1, "byte"];
      return as(value / size, name, 1);
    }
    case "milliseconds":
      return as(value, "millisecond");
    case "seconds":
      return value < 3_600
        ? as(value / 60, "minute")
        : value < DAY
          ? as(value / 3_600, "hour", 1)
          : as(value / DAY, "day", 1);
    case "share":
      return new Intl.NumberFormat(locale, { style: "percent" }).format(value);
    default:
      return new Intl.NumberFormat(locale).format(value);
  }
}
