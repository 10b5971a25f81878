import { expect, it } from "vitest";
import { countToday } from "@/lib/progress/count-today";

const now = new Date("2026-11-24T17:30:00Z");
const answers = ["2026-11-24T17:00:00Z", "2026-11-24T16:00:00Z", "2026-11-24T15:59:59Z", "2026-11-24T00:00:00Z"];

it.each([
  ["UTC", 4],
  ["Asia/Shanghai", 2],
  ["America/New_York", 3],
])("counts the items of today in %s", (timeZone, count) => {
  expect(
    countToday(
      answers.map((at) => new Date(at)),
      now,
      timeZone,
    ),
  ).toBe(count);
});
