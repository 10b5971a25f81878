import { expect, it } from "vitest";
import { averageLast, whereLastLooks } from "@/lib/labs/generation/attention";

it("averages the last rows over heads and layers", () => {
  const head = (last: number[]) => [[1, 0], last];
  expect(
    averageLast([
      [head([1, 0]), head([0, 1])],
      [head([0.5, 0.5]), head([0.5, 0.5])],
    ]),
  ).toEqual([0.5, 0.5]);
});

it("names where the last token looks", () => {
  expect(whereLastLooks([0.6, 0.1, 0.1, 0.2])).toBe("first");
  expect(whereLastLooks([0.1, 0.1, 0.6, 0.2])).toBe("previous");
  expect(whereLastLooks([0.1, 0.6, 0.1, 0.2])).toBe("other");
  expect(whereLastLooks([0.1, 0.1, 0.1, 0.7])).toBe("itself");
  expect(whereLastLooks([1])).toBe("itself");
});
