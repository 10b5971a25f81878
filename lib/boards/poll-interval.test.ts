import { expect, it } from "vitest";
import { pollInterval } from "@/lib/boards/poll-interval";

it("begins at two seconds, grows while nothing changes, and ends at fifteen", () => {
  const intervals = Array.from({ length: 30 }, (_, unchanged) => pollInterval(unchanged));
  expect([intervals[0], intervals.at(-1)]).toEqual([2_000, 15_000]);
  expect(intervals).toEqual(intervals.toSorted((a, b) => a - b));
});
