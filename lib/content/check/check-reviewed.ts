import { createReporter } from "@/lib/content/check/reporter";
import type { Problem } from "@/lib/content/problem";
import type { YamlSource } from "@/lib/content/yaml-source";

const STALE_AFTER_MONTHS = 18;

/** A review month (YYYY-MM, UTC) does not lie ahead, and is not too long ago. */
export function checkReviewed(source: YamlSource, path: readonly PropertyKey[], month: string, now: Date): Problem[] {
  const { problems, at } = createReporter("reviewed");
  const [year = 0, number = 1] = month.split("-").map(Number);
  const age = (now.getUTCFullYear() - year) * 12 + now.getUTCMonth() + 1 - number;
  // Where the day has begun in the east, a month can begin before it does in UTC.
  const isAhead =
    age < 0 && !(age === -1 && new Date(now.getTime() + 14 * 3_600_000).getUTCMonth() !== now.getUTCMonth());
  if (isAhead)
    at(source, path, `reviewed in ${month}, which lies ahead`, "Write the month in which the facts were checked");
  if (age > STALE_AFTER_MONTHS)
    at(source, path, `last reviewed ${age} months ago`, "Check the facts and write this month", "warning");
  return problems;
}
