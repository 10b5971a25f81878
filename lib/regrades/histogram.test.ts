import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { histogramOf } from "@/lib/regrades/histogram";

const filled = (changes: [number, number][]) =>
  histogramOf(changes.map(([change, count]) => ({ change, count }))).filter(({ count }) => count > 0);

describe("the histogram of changes", () => {
  it("keeps gains and losses apart, however small", () => {
    expect(
      filled([
        [0.001, 2],
        [-0.001, 3],
      ]),
    ).toEqual([
      { from: -0.25, to: 0, count: 3 },
      { from: 0, to: 0.25, count: 2 },
    ]);
  });

  it("has a place for all or nothing, and none for what stays", () => {
    expect(
      filled([
        [1, 4],
        [-1, 5],
        [0, 9],
      ]),
    ).toEqual([
      { from: -1, to: -0.75, count: 5 },
      { from: 0.75, to: 1, count: 4 },
    ]);
  });

  it("counts every change once", () => {
    const change = fc.double({ min: -1, max: 1, noNaN: true }).filter((value) => value !== 0);
    fc.assert(
      fc.property(fc.array(fc.record({ change, count: fc.nat(99) })), (changes) => {
        const total = (rows: readonly { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);
        expect(total(histogramOf(changes))).toBe(total(changes));
      }),
    );
  });
});
