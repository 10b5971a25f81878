import { createReporter } from "@/lib/content/check/reporter";
import type { Problem } from "@/lib/content/problem";
import type { YamlSource } from "@/lib/content/yaml-source";

const STALE_AFTER_MONTHS = 18;

/** A review month (YYYY-MM, UTC) does not lie ahead, and is not too long ago. */
export function checkReviewed(source: YamlSource, path: readonly PropertyKey[], month: string, now: Date): Problem[] {
  const { problems, at } = createReporter("reviewed");
  const fault = reviewedFault(month, now);
  if (fault) at(source, path, fault.message, fault.remedy, fault.severity);
  return problems;
}

/** What is wrong with a review month. */
export function reviewedFault(
  month: string,
  now: Date,
): { severity: "error" | "warning"; message: string; remedy: string } | undefined {
  const age = ageInMonths(month, now);
  // Where the day has begun in the east, a month can begin before it does in UTC.
  const isAhead =
    age < 0 && !(age === -1 && new Date(now.getTime() + 14 * 3_600_000).getUTCMonth() !== now.getUTCMonth());
  if (isAhead) {
    const message = `reviewed in ${month}, which lies ahead`;
    return { severity: "error", message, remedy: "Write the month in which the facts were checked" };
  }
  if (age <= STALE_AFTER_MONTHS) return undefined;
  const remedy = "Check the facts and write this month";
  return { severity: "warning", message: `last reviewed ${age} months ago`, remedy };
}

function ageInMonths(month: string, now: Date): number {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return (now.getUTCFullYear() - year) * 12 + now.getUTCMonth() + 1 - number;
}

/** The earliest month, as YYYY-MM, that is not too long ago. */
export function earliestFreshMonth(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - STALE_AFTER_MONTHS)).toISOString().slice(0, 7);
}
