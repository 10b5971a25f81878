import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessSorting, scoreSorting } from "@/lib/items/categorise/score-sorting";

const sizes = fc.record({ cards: fc.integer({ min: 4, max: 12 }), categories: fc.integer({ min: 2, max: 5 }) });

describe("the share of a sorting", () => {
  it.each<[string, number, number, number, number, number]>([
    ["everything", 6, 0, 6, 2, 1],
    ["one mistake of two categories", 5, 1, 6, 2, 4 / 6],
    ["one mistake of three categories", 5, 1, 6, 3, 4.5 / 6],
    ["half of two categories, which is what a coin gets", 3, 3, 6, 2, 0],
    ["three right and three left open", 3, 0, 6, 2, 0.5],
    ["nothing right", 0, 6, 6, 3, 0],
  ])("is, for %s, what the formula says", (_, right, wrong, cards, categories, share) =>
    expect(scoreSorting(right, wrong, cards, categories)).toBeCloseTo(share, 12),
  );

  it("stays within 0 and 1, and grows with what is right", () => {
    fc.assert(
      fc.property(sizes, fc.nat(12), fc.nat(12), ({ cards, categories }, a, b) => {
        const right = a % (cards + 1);
        const wrong = b % (cards - right + 1);
        const share = scoreSorting(right, wrong, cards, categories);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (wrong > 0) expect(scoreSorting(right + 1, wrong - 1, cards, categories)).toBeGreaterThanOrEqual(share);
      }),
    );
  });

  it.each([
    [4, 2],
    [5, 3],
    [4, 4],
  ])("earns a blind sorting of %i cards into %i categories the mean over all sortings", (cards, categories) => {
    const all = categories ** cards;
    let sum = 0;
    for (let sorting = 0; sorting < all; sorting++) {
      // Category 0 is the right one of every card: each digit to the base k is where one card went.
      const right = Array.from({ length: cards }, (_, card) => Math.floor(sorting / categories ** card) % categories);
      const hits = right.filter((category) => category === 0).length;
      sum += scoreSorting(hits, cards - hits, cards, categories);
    }
    expect(guessSorting(cards, categories)).toBeCloseTo(sum / all, 12);
  });
});
