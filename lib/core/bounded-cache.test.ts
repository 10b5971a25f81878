import { expect, it } from "vitest";
import { createBoundedCache } from "@/lib/core/bounded-cache";

it("gives back what was kept, and forgets the oldest beyond its limit", () => {
  const cache = createBoundedCache<string, number>(2);
  expect(cache.get("a")).toBeUndefined();
  expect(cache.keep("a", 1)).toBe(1);
  cache.keep("b", 2);
  cache.keep("b", 3);
  expect([cache.get("a"), cache.get("b")]).toEqual([1, 3]);
  cache.keep("c", 4);
  expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([undefined, 3, 4]);
});
