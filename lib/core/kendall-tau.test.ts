import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendallTauB } from "@/lib/core/kendall-tau";

describe("Kendall's τ-b", () => {
  it.each<[string, [number, number][], number]>([
    [
      "one order is 1",
      [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
      1,
    ],
    [
      "the opposite order is -1",
      [
        [1, 30],
        [2, 20],
        [3, 10],
      ],
      -1,
    ],
    // Pairs 12 and 13 agree, 23 does not: (2 − 1) / 3.
    [
      "one pair of three the other way round is 1/3",
      [
        [1, 1],
        [2, 3],
        [3, 2],
      ],
      1 / 3,
    ],
    // Of six pairs one is tied in x alone; the other five agree: 5 / √(5 · 6).
    [
      "a tie on one side costs",
      [
        [1, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ],
      5 / Math.sqrt(30),
    ],
    // (1,1)–(1,2): tied in x; (2,2)–(1,2): tied in y; of the other four 12↔34 … all agree: 4 / √(5 · 5).
    [
      "ties on both sides cost both",
      [
        [1, 1],
        [1, 2],
        [2, 2],
        [3, 3],
      ],
      4 / 5,
    ],
    // A pair that is tied on both sides counts on neither: 2 / √(2 · 2).
    [
      "a tie that both sides have costs nothing",
      [
        [1, 1],
        [1, 1],
        [2, 2],
      ],
      1,
    ],
  ])("%s", (_name, pairs, tau) => {
    expect(kendallTauB(pairs)).toBeCloseTo(tau, 12);
  });

  it("is undefined where a side has no order", () => {
    expect(
      kendallTauB([
        [1, 1],
        [1, 2],
      ]),
    ).toBeNaN();
    expect(kendallTauB([])).toBeNaN();
  });

  it("changes its sign with one side, and lies within -1 and 1", () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(values, (pairs) => {
        const tau = kendallTauB(pairs);
        if (Number.isNaN(tau)) return;
        expect(Math.abs(tau)).toBeLessThanOrEqual(1 + 1e-12);
        expect(kendallTauB(pairs.map(([x, y]) => [x, -y]))).toBeCloseTo(-tau, 12);
      }),
    );
  });
});
