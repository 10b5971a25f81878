import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeFigures, type Observation } from "@/lib/item-statistics/figures";
import { restScore } from "@/lib/item-statistics/rest-score";

// Eight learners, five items, worked on paper. Item E is marked by a wrong key: who knows the rest fails it.
//
//        A    B    C    D    E   total
//  1     1    1    1    1    0    4
//  2     1    1    1    ½    0    3½
//  3     1    1    1    1    0    4
//  4     1    0    1    ½    0    2½
//  5     1    1    0    0    1    3
//  6     1    0    0    ½    0    1½
//  7     0    1    0    0    1    2
//  8     0    0    0    0    1    1
const SHARES = [
  [1, 1, 1, 1, 0],
  [1, 1, 1, 0.5, 0],
  [1, 1, 1, 1, 0],
  [1, 0, 1, 0.5, 0],
  [1, 1, 0, 0, 1],
  [1, 0, 0, 0.5, 0],
  [0, 1, 0, 0, 1],
  [0, 0, 0, 0, 1],
];
const ITEMS = ["A", "B", "C", "D", "E"] as const;

const observation = (share: number, rest: number | null, more: Partial<Observation> = {}): Observation => ({
  ...{ revisionId: "r", share, rest, guess: 0.25, durationMs: null, at: new Date(0), taken: [], slips: [], ...more },
});

/** Rest scores: (total − own) ÷ 4 others. */
function observationsOf(item: (typeof ITEMS)[number]): Observation[] {
  return SHARES.map((row) => {
    const own = row[ITEMS.indexOf(item)]!;
    const tally = { answers: row.length, sum: row.reduce((sum, share) => sum + share, 0) };
    return observation(own, restScore(own, tally, tally, 4));
  });
}

describe("the figures of an item, on a data set worked on paper", () => {
  // A: Σx = 6, Σx² = 6, V(x) = (6 − 36/8)/7 = 3/14. y = ¾ ⅝ ¾ ⅜ ½ ⅛ ½ ¼: Σy = 31/8, Σy² = 143/64, V(y) = (143/64 − 961/512)/7 = 183/3584.
  //    Σxy = 25/8, C = (25/8 − 6·31/64)/7 = 1/32. Sorted: Σxy = 7/2, C_max = (7/2 − 186/64)/7 = 19/224.
  //    r = (1/32)/√(3/14 · 183/3584) = 0.2988; efficiency = (1/32)/(19/224) = 7/19.
  // B: Σx = 5, V(x) = 15/56. y = ¾ ⅝ ¾ ⅝ ½ ⅜ ¼ ¼: Σy = 33/8, V(y) = 151/3584. Σxy = 23/8, C = 19/448; sorted 13/4, C_max = 43/448.
  // C: Σx = 4, V(x) = 2/7. y = ¾ ⅝ ¾ ⅜ ¾ ⅜ ½ ¼: Σy = 35/8, V(y) = 143/3584. Σxy = 5/2, C = 5/112; sorted 23/8, C_max = 11/112.
  // D: Σx = 7/2, Σx² = 11/4, V(x) = 39/224. y = ¾ ¾ ¾ ½ ¾ ¼ ½ ¼: Σy = 9/2, V(y) = 11/224. Σxy = 9/4, C = 9/224; sorted 5/2, C_max = 17/224.
  // E: Σx = 3, V(x) = 15/56. y = 1 ⅞ 1 ⅝ ½ ⅜ ¼ 0: Σy = 37/8, V(y) = 479/3584. Σxy = 3/4, C = −9/64; sorted 23/8, C_max = 73/448.
  // Intervals: artanh r ± 1.95996/√5, and back.
  it.each([
    ["A", 0.75, 0.4629, 0.2988, 0.3684, -0.5142, 0.8289],
    ["B", 0.625, 0.5175, 0.3992, 0.4419, -0.425, 0.8615],
    ["C", 0.5, 0.5345, 0.4181, 0.4545, -0.4062, 0.8673],
    ["D", 0.4375, 0.4173, 0.4345, 0.5294, -0.3894, 0.8721],
    ["E", 0.375, 0.5175, -0.7432, -0.863, -0.9502, -0.081],
  ] as const)("item %s", (item, facility, deviation, discrimination, efficiency, low, high) => {
    const figures = computeFigures(observationsOf(item));
    expect(figures).toMatchObject({ answers: 8, rated: 8, guess: 0.25 });
    expect(figures.facility).toBeCloseTo(facility, 4);
    expect(figures.deviation).toBeCloseTo(deviation, 4);
    expect(figures.discrimination!.value).toBeCloseTo(discrimination, 4);
    expect(figures.efficiency).toBeCloseTo(efficiency, 4);
    expect(figures.discrimination!.low).toBeCloseTo(low, 4);
    expect(figures.discrimination!.high).toBeCloseTo(high, 4);
  });

  it("keeps what stands in the formulas", () => {
    const { working } = computeFigures(observationsOf("E"));
    expect(working!.covariance).toBeCloseTo(-9 / 64, 12);
    expect(working!.highest).toBeCloseTo(73 / 448, 12);
    expect(working!.restDeviation).toBeCloseTo(Math.sqrt(479 / 3584), 12);
    expect(working!.restMean).toBeCloseTo(37 / 64, 12);
  });
});

describe("what is not defined", () => {
  it("is null, and no division by zero", () => {
    expect(computeFigures([])).toMatchObject({
      answers: 0,
      facility: null,
      deviation: null,
      guess: null,
      medianMs: null,
    });
    expect(computeFigures([observation(1, 0.5)])).toMatchObject({ facility: 1, deviation: null, discrimination: null });
    const alike = [0.2, 0.6, 0.9].map((rest) => observation(1, rest));
    expect(computeFigures(alike)).toMatchObject({ deviation: 0, discrimination: null, efficiency: null });
    const sameRest = [0, 1, 0].map((share) => observation(share, 0.1 + 0.2));
    expect(computeFigures(sameRest)).toMatchObject({ discrimination: null, efficiency: null });
  });

  it("counts learners without a rest score in the facility alone", () => {
    const figures = computeFigures([...observationsOf("A"), observation(0, null), observation(0, null)]);
    expect(figures).toMatchObject({ answers: 10, rated: 8, facility: 0.6 });
    expect(figures.discrimination!.value).toBeCloseTo(0.2988, 4);
  });

  it("takes the median of the times that are known", () => {
    const times = [4_000, null, 1_000, 9_000, 2_000];
    const figures = computeFigures(times.map((durationMs) => observation(1, null, { durationMs })));
    expect(figures).toMatchObject({ timed: 4, medianMs: 3_000 });
  });
});

const grid = fc.integer({ min: 0, max: 20 }).map((step) => step / 20);
const pairs = fc.array(fc.tuple(grid, grid), { minLength: 2, maxLength: 60 });
const figuresOf = (all: readonly (readonly [number, number])[]) =>
  computeFigures(all.map(([share, rest]) => observation(share, rest)));

describe("whatever is answered", () => {
  it("discrimination lies within its interval and [−1, 1], efficiency is at most 1, both of one sign", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const { discrimination, efficiency, facility } = figuresOf(all);
        expect(facility).toBeGreaterThanOrEqual(0);
        expect(facility).toBeLessThanOrEqual(1);
        if (!discrimination) {
          expect(efficiency).toBeNull();
          return;
        }
        const { value, low, high } = discrimination;
        for (const each of [value, low, high]) expect(Math.abs(each)).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        expect(efficiency).toBeLessThanOrEqual(1);
        if (Math.abs(value) > 1e-9) expect(Math.sign(efficiency!)).toBe(Math.sign(value));
        // Less than perfect order costs efficiency first: r can never be above it.
        if (value > 1e-9) expect(efficiency! + 1e-9).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  it("neither changes when the same is added to all shares or rests, nor when the learners come in another order", () => {
    fc.assert(
      fc.property(pairs, grid, grid, (all, moreShare, moreRest) => {
        const [plain, shifted, reversed] = [
          figuresOf(all),
          figuresOf(all.map(([share, rest]) => [share + moreShare, rest + moreRest] as const)),
          figuresOf(all.toReversed()),
        ];
        for (const other of [shifted, reversed]) {
          if (!plain.discrimination || !other.discrimination) {
            expect(other.discrimination).toBe(plain.discrimination);
            continue;
          }
          expect(other.discrimination.value).toBeCloseTo(plain.discrimination.value, 6);
          expect(other.efficiency).toBeCloseTo(plain.efficiency!, 6);
        }
      }),
    );
  });

  it("gives 1 for both where shares follow the rest exactly", () => {
    const { discrimination, efficiency } = figuresOf([0.1, 0.3, 0.4, 0.9].map((each) => [each, each] as const));
    expect(discrimination!.value).toBeCloseTo(1, 12);
    expect(efficiency).toBeCloseTo(1, 12);
  });
});

describe("the rest score", () => {
  const few = { answers: 5, sum: 4 };
  const many = { answers: 11, sum: 6 };

  it("is over the other answers of the chapter where there are five, else over all others, else nothing", () => {
    expect(restScore(1, { answers: 6, sum: 4 }, many)).toBe(3 / 5);
    expect(restScore(1, few, many)).toBe(5 / 10);
    expect(restScore(1, few, few)).toBeNull();
  });

  it("stays within 0..1 whatever rounding does to sums", () => {
    expect(restScore(0.1, { answers: 6, sum: 0.1 - 1e-17 }, many)).toBe(0);
  });
});
