import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateReadiness, type PastInterview } from "@/lib/interviews/readiness";

const NOW = new Date("2026-11-26T10:00:00Z");
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const held = (days: number, ...shares: number[]): PastInterview => ({
  endedAt: ago(days),
  turns: shares.map((share) => ({ plannedMs: 240_000, share })),
});
const none = { mastery: null, calibration: null };

describe("readiness", () => {
  it("says nothing before there are about four questions", () => {
    const { estimate, questions } = estimateReadiness({ interviews: [held(0, 1, 1, 1)], ...none }, NOW);
    expect(estimate).toBeNull();
    expect(questions).toBeCloseTo(3);
    expect(estimateReadiness({ interviews: [], mastery: 0.9, calibration: null }, NOW).estimate).toBeNull();
  });

  it("is the mean of interviews, mastery and calibration by their weights", () => {
    const { estimate, parts } = estimateReadiness(
      {
        interviews: [held(0, 0.5, 0.5, 0.5, 0.5)],
        mastery: 0.4,
        calibration: { said: 0.9, right: 0.7, answers: 20 },
      },
      NOW,
    );
    expect(estimate!.value).toBeCloseTo(0.6 * 0.5 + 0.3 * 0.4 + 0.1 * 0.8);
    expect(parts.map(({ part }) => part)).toEqual(["interviews", "mastery", "calibration"]);
  });

  it("shares out the place of what is not known", () => {
    const { parts } = estimateReadiness(
      { interviews: [held(0, 1, 1, 1, 1)], mastery: 0.5, calibration: { said: 1, right: 0, answers: 9 } },
      NOW,
    );
    expect(parts.map(({ weight }) => weight)).toEqual([2 / 3, 1 / 3].map((weight) => expect.closeTo(weight)));
  });

  it("lets an interview of thirty days ago weigh half", () => {
    const { interviews } = estimateReadiness({ interviews: [held(30, 0, 0), held(0, 0.9, 0.9)], ...none }, NOW);
    expect(interviews!.share).toBeCloseTo(0.6);
  });

  it("keeps its value in its interval and all of it in 0..1, and more of the same makes it narrower", () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(
        shares,
        fc.nat(400),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        (drawn, days, mastery) => {
          const once = { interviews: [held(days, ...drawn)], mastery, calibration: null };
          const { estimate } = estimateReadiness(once, NOW);
          expect(estimate!.low).toBeGreaterThanOrEqual(0);
          expect(estimate!.low).toBeLessThanOrEqual(estimate!.value + 1e-9);
          expect(estimate!.value).toBeLessThanOrEqual(estimate!.high + 1e-9);
          expect(estimate!.high).toBeLessThanOrEqual(1);
          const twice = estimateReadiness(
            { ...once, interviews: [...once.interviews, ...once.interviews] },
            NOW,
          ).estimate!;
          expect(twice.high - twice.low).toBeLessThanOrEqual(estimate!.high - estimate!.low + 1e-9);
        },
      ),
    );
  });
});
