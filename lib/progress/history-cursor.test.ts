import fc from "fast-check";
import { expect, test } from "vitest";
import { formatCursor, parseCursor } from "@/lib/progress/history-cursor";

test("a cursor reads as what it was made of", () => {
  const date = fc.date({ min: new Date(0), max: new Date("2200-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(date, fc.uuid(), (at, id) => {
      expect(parseCursor(formatCursor({ at, id }))).toEqual({ at, id });
    }),
  );
});

test.each([[""], ["x"], ["1."], [".0"], ["-1.00000000-0000-7000-8000-000000000000"], ["1.0' OR 1=1"]])(
  "%j is no cursor",
  (text) => {
    expect(parseCursor(text)).toBeUndefined();
  },
);
