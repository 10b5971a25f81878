import fc from "fast-check";
import { expect, it } from "vitest";
import { moveEntry } from "@/lib/reorder/move-entry";

it("puts an entry at its new place and keeps the order of all others", () => {
  const list = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(list, fc.nat(7), fc.integer({ min: -2, max: 10 }), (values, at, to) => {
      const from = at % values.length;
      const next = moveEntry(values, from, to);
      expect(next[Math.max(0, Math.min(values.length - 1, to))]).toBe(values[from]);
      const rest = (all: readonly number[]) => all.filter((value) => value !== values[from]);
      expect(rest(next)).toEqual(rest(values));
    }),
  );
});
