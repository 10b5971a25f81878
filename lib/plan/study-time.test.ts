import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chapterMastery, chapterMinutes, remainingMinutes, typicalSeconds } from "@/lib/plan/study-time";

describe("the time of a chapter", () => {
  it("is its reading, its items and its questions", () => {
    expect(chapterMinutes({ reading: 35, items: 58, questions: 13 }, 60)).toBe(145);
    expect(chapterMinutes({ reading: 35, items: 58, questions: 13 }, 30)).toBe(116);
  });

  it("shrinks with what was answered and with what is known, to nothing", () => {
    expect(remainingMinutes({ minutes: 145, progress: 0, mastery: 0 })).toBe(145);
    expect(remainingMinutes({ minutes: 145, progress: 0.5, mastery: 0 })).toBe(73);
    expect(remainingMinutes({ minutes: 145, progress: 0, mastery: 0.8 })).toBe(87);
    expect(remainingMinutes({ minutes: 145, progress: 1, mastery: 0 })).toBe(0);
  });

  it("never grows with progress or mastery", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (p, q, m, n) => {
        const less = remainingMinutes({ minutes: 100, progress: Math.max(p, q), mastery: Math.max(m, n) });
        expect(less).toBeLessThanOrEqual(
          remainingMinutes({ minutes: 100, progress: Math.min(p, q), mastery: Math.min(m, n) }),
        );
      }),
    );
  });

  it("takes mastery as the mean over the questions' concepts", () => {
    const known: Record<string, number> = { lora: 0.6 };
    expect(chapterMastery(["lora", "lora", "rank"], (slug) => known[slug] ?? 0)).toBeCloseTo(0.4);
    expect(chapterMastery([], () => 1)).toBe(0);
  });
});

describe("the time of an item", () => {
  it("is a minute until ten answers were timed, then their median", () => {
    expect(typicalSeconds(Array(9).fill(5_000))).toEqual({ seconds: 60, isOwn: false });
    expect(typicalSeconds([...Array(5).fill(20_000), ...Array(5).fill(41_000)])).toEqual({ seconds: 31, isOwn: true });
  });

  it("stays within 15 seconds and five minutes", () => {
    expect(typicalSeconds(Array(10).fill(100)).seconds).toBe(15);
    expect(typicalSeconds(Array(10).fill(9_000_000)).seconds).toBe(300);
  });
});
