import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessOrder, longestInOrder, scoreOrder } from "@/lib/items/ordering/score-order";

const upTo = (n: number) => Array.from({ length: n }, (_, index) => index);
const order = fc.integer({ min: 3, max: 8 }).chain((n) => fc.shuffledSubarray(upTo(n), { minLength: n }));

function ordersOf(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((first) => ordersOf(values.filter((value) => value !== first)).map((rest) => [first, ...rest]));
}

describe("the longest run in order", () => {
  it("is a subsequence that increases, and none is longer", () => {
    fc.assert(
      fc.property(order, (places) => {
        const run = longestInOrder(places);
        expect(run).toEqual(run.toSorted((a, b) => a - b));
        const positions = run.map((place) => places.indexOf(place));
        expect(positions).toEqual(positions.toSorted((a, b) => a - b));
        // By all subsets: 2^8 of them at most.
        const longest = Math.max(
          ...upTo(2 ** places.length).map((mask) => {
            const subset = places.filter((_, index) => (mask >> index) & 1);
            return subset.every((place, index) => index === 0 || subset[index - 1]! < place) ? subset.length : 0;
          }),
        );
        expect(run).toHaveLength(longest);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the share of an order", () => {
  it.each<[string, number[], number]>([
    ["the right one", [0, 1, 2, 3, 4], 1],
    ["one entry far from its place", [1, 2, 3, 4, 0], 0.6],
    ["two neighbours swapped", [1, 0, 2, 3, 4], 0.6],
    ["two entries misplaced", [1, 0, 2, 4, 3], 0.2],
    ["backwards", [4, 3, 2, 1, 0], 0],
  ])("is, for %s, what the formula says", (_, places, share) => expect(scoreOrder(places)).toBeCloseTo(share, 12));

  it("is 1 for the right order alone", () => {
    fc.assert(
      fc.property(order, (places) => {
        const isRight = places.every((place, index) => place === index);
        expect(scoreOrder(places) === 1).toBe(isRight);
        expect(scoreOrder(places)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each([3, 4, 5, 6, 7, 8])("earns a random order of %i the mean over all orders", (n) => {
    const all = ordersOf(upTo(n));
    const mean = all.reduce((sum, places) => sum + scoreOrder(places), 0) / all.length;
    expect(guessOrder(n)).toBeCloseTo(mean, 12);
  });
});
