import { describe, expect, it } from "vitest";
import { rngFromNumber } from "@/lib/core/rng";
import { trainKneserNey } from "@/scripts/tiny-model/evaluate/kneser-ney";

const rng = rngFromNumber(3);
const documents = Array.from({ length: 60 }, () => [
  0,
  ...Array.from({ length: rng.integer(3, 20) }, () => rng.integer(1, 9)),
  0,
]);

describe("the n-gram model that the tiny model is measured against", () => {
  it.each([1, 2, 3, 5])("gives probabilities that add up to one, of order %i and after any context", (order) => {
    const model = trainKneserNey(documents, order, 12);
    for (const context of [[], [0], [0, 3], [4, 5, 6, 7], [11, 11, 11, 11], [2, 11, 3]]) {
      const sum = Array.from({ length: 12 }, (_, token) => model.probability(context, token)).reduce(
        (a, b) => a + b,
        0,
      );
      expect(sum).toBeCloseTo(1, 10);
    }
  });

  it("gives what it never saw a small probability and what it always saw a large one", () => {
    const model = trainKneserNey(
      Array.from({ length: 20 }, () => [0, 1, 2, 3, 0]),
      3,
      10,
    );
    expect(model.probability([0, 1], 2)).toBeGreaterThan(0.9);
    expect(model.probability([0, 1], 7)).toBeGreaterThan(0);
    expect(model.probability([0, 1], 7)).toBeLessThan(0.05);
  });

  it("counts for a shorter context in how many places a token was seen, not how often", () => {
    // 5 is frequent but only after 4; 6 is rarer, after many: behind an unknown context 6 is the better guess.
    const often = Array.from({ length: 30 }, () => [0, 4, 5, 0]);
    const widely = [1, 2, 3, 7, 8].map((before) => [0, before, 6, 0]);
    const model = trainKneserNey([...often, ...widely], 2, 12);
    expect(model.probability([9], 6)).toBeGreaterThan(model.probability([9], 5));
  });
});
