import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOfAtLeast } from "@/lib/content/check/chance";

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

describe("the chance that at least so many events happen", () => {
  it("is that of coins and of dice", () => {
    expect(chanceOfAtLeast(2, [0.5, 0.5, 0.5])).toBeCloseTo(0.5, 12);
    expect(
      chanceOfAtLeast(
        1,
        Array.from({ length: 4 }, () => 1 / 6),
      ),
    ).toBeCloseTo(1 - (5 / 6) ** 4, 12);
    expect(chanceOfAtLeast(2, [0.5, 0.25])).toBeCloseTo(0.125, 12);
  });

  it("is sure of none, impossible beyond all, and never grows with the number", () => {
    fc.assert(
      fc.property(chances, (given) => {
        expect(chanceOfAtLeast(0, given)).toBe(1);
        expect(chanceOfAtLeast(given.length + 1, given)).toBeCloseTo(0, 9);
        for (let count = 0; count < given.length; count++)
          expect(chanceOfAtLeast(count, given)).toBeGreaterThanOrEqual(chanceOfAtLeast(count + 1, given) - 1e-12);
      }),
    );
  });

  it("adds up to the expected number", () => {
    fc.assert(
      fc.property(chances, (given) => {
        const expected = given.reduce((sum, chance) => sum + chance, 0);
        const tails = given.map((_, index) => chanceOfAtLeast(index + 1, given));
        expect(tails.reduce((sum, tail) => sum + tail, 0)).toBeCloseTo(expected, 9);
      }),
    );
  });
});
