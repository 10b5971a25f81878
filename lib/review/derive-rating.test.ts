import { describe, expect, it } from "vitest";
import { deriveRating, foldUsualMs, type RatedAnswer } from "@/lib/review/derive-rating";

const answer = (over: Partial<RatedAnswer> = {}): RatedAnswer => ({
  ...{ share: 1, triesToday: 0, hints: 0, certainty: null, durationMs: null, usualMs: null },
  ...over,
});

describe("the rating of an answer", () => {
  it.each([
    ["missed", { share: 0.49 }, 1],
    ["part-with-hint", { share: 0.5, hints: 1 }, 1],
    ["part", { share: 0.99, certainty: 100 }, 2],
    ["retry", { triesToday: 1 }, 2],
    ["hint", { hints: 1, certainty: 100 }, 2],
    ["unsure", { certainty: 40 }, 2],
    ["slow", { durationMs: 30_001, usualMs: 10_000 }, 2],
    ["sure-and-quick", { certainty: 90, durationMs: 5_000, usualMs: 10_000 }, 4],
    ["known", {}, 3],
    ["known", { certainty: 100 }, 3],
    ["known", { durationMs: 5_000, usualMs: 10_000 }, 3],
    ["known", { certainty: 89, durationMs: 1_000, usualMs: 10_000 }, 3],
    ["known", { durationMs: 31 * 60_000, usualMs: 10_000 }, 3],
  ] as const)("%s: %j is %i", (reason, over, rating) => {
    expect(deriveRating(answer(over))).toEqual({ rating, reason });
  });
});

describe("the usual time", () => {
  it("begins with the first right answer and follows the later ones slowly", () => {
    const first = foldUsualMs(null, answer({ durationMs: 10_000 }));
    expect(first).toBe(10_000);
    expect(foldUsualMs(first, answer({ durationMs: 20_000 }))).toBeCloseTo(13_000, 9);
  });

  it.each([{ share: 0.5 }, { hints: 1 }, { durationMs: null }, { durationMs: 31 * 60_000 }])(
    "learns nothing from %j",
    (over) => expect(foldUsualMs(10_000, answer({ durationMs: 20_000, ...over }))).toBe(10_000),
  );
});
