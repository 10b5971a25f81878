import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate, type Claim } from "@/lib/progress/calibration";

const claim: fc.Arbitrary<Claim> = fc
  .record({
    certainty: fc.integer({ min: 0, max: 100 }),
    answers: fc.nat({ max: 40 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ certainty, answers, share }) => ({ certainty, answers, right: Math.round(answers * share) }));
const claims = fc.array(claim, { maxLength: 30 });

describe("calibration", () => {
  it("is nothing without an answer", () => {
    expect(calibrate([])).toBeUndefined();
    expect(calibrate([{ certainty: 50, answers: 0, right: 0 }])).toBeUndefined();
  });

  it("follows the formulas in an example worked by hand", () => {
    // 4 times 75 %, of which 3 right; 2 times 30 %, of which none.
    const found = calibrate([
      { certainty: 75, answers: 4, right: 3 },
      { certainty: 30, answers: 2, right: 0 },
    ])!;
    expect(found.brier).toBeCloseTo((3 * 0.25 ** 2 + 0.75 ** 2 + 2 * 0.3 ** 2) / 6, 12);
    expect(found.reliability).toBeCloseTo((2 * 0.3 ** 2) / 6, 12);
    expect(found.resolution).toBeCloseTo((4 * 0.25 ** 2 + 2 * 0.5 ** 2) / 6, 12);
    expect(found.uncertainty).toBeCloseTo(0.25, 12);
    expect([found.answers, found.said, found.share]).toEqual([6, 0.6, 0.5]);
    expect(found.bins.map(({ from, to, answers, right }) => [from, to, answers, right])).toEqual([
      [20, 40, 2, 0],
      [60, 80, 4, 3],
    ]);
  });

  it("splits the Brier score exactly into reliability − resolution + uncertainty", () => {
    fc.assert(
      fc.property(claims, (given) => {
        const found = calibrate(given);
        if (!found) return;
        expect(found.reliability - found.resolution + found.uncertainty).toBeCloseTo(found.brier, 10);
      }),
    );
  });

  it("does not depend on how the answers are grouped", () => {
    fc.assert(
      fc.property(claims, (given) => {
        const single = given.flatMap(({ certainty, answers, right }) =>
          Array.from({ length: answers }, (_, index) => ({ certainty, answers: 1, right: index < right ? 1 : 0 })),
        );
        const [together, apart] = [calibrate(given), calibrate(single)];
        expect(apart?.brier ?? 0).toBeCloseTo(together?.brier ?? 0, 10);
        expect(apart?.bins.map(({ answers, right }) => [answers, right])).toEqual(
          together?.bins.map(({ answers, right }) => [answers, right]),
        );
      }),
    );
  });

  it("counts every answer in one bin, whose share lies in its interval", () => {
    fc.assert(
      fc.property(claims, (given) => {
        const found = calibrate(given);
        if (!found) return;
        expect(found.bins.reduce((sum, { answers }) => sum + answers, 0)).toBe(found.answers);
        for (const { from, to, said, share, low, high } of found.bins) {
          expect(said * 100).toBeGreaterThanOrEqual(from - 1e-9);
          expect(said * 100).toBeLessThanOrEqual(to + 1e-9);
          expect(low - 1e-12 <= share && share <= high + 1e-12 && low >= 0 && high <= 1).toBe(true);
        }
      }),
    );
  });

  it("is perfect for who is always sure and right, and worst for who is sure and wrong", () => {
    expect(calibrate([{ certainty: 100, answers: 9, right: 9 }])!.brier).toBe(0);
    expect(calibrate([{ certainty: 100, answers: 9, right: 0 }])!.brier).toBe(1);
  });
});
