import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisAround, shareOf, ticksOf, valueAt, type Axis } from "@/lib/drawing/axis";

const linear = (from: number, to: number): Axis => ({ scale: "linear", from, to });
const log = (from: number, to: number): Axis => ({ scale: "log", from, to });

describe("an axis", () => {
  it("has round ticks", () => {
    expect(ticksOf(linear(0, 1), 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticksOf(linear(-3, 3), 6)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    expect(ticksOf(linear(0, 4096), 4)).toEqual([0, 2000, 4000]);
    expect(ticksOf(log(1, 1e6), 4)).toEqual([1, 100, 1e4, 1e6]);
    expect(ticksOf(log(1e-3, 1), 5)).toEqual([0.001, 0.01, 0.1, 1]);
    expect(ticksOf(log(1, 30), 5)).toEqual([1, 2, 5, 10, 20]);
  });

  it("surrounds its values with round ends", () => {
    expect(axisAround([0.3, 8.7], "linear")).toEqual(linear(0, 10));
    expect(axisAround([3, 800], "log")).toEqual(log(1, 1000));
    expect(axisAround([5], "linear")).toEqual(linear(5, 6));
  });

  it("finds each value again from its share, and holds every value that it was made around", () => {
    const value = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 6 }), fc.constantFrom("linear", "log"), (all, scale) => {
        const axis = axisAround(all, scale as Axis["scale"]); // fc loses the literal
        expect(axis.to).toBeGreaterThan(axis.from);
        for (const one of all) {
          const share = shareOf(axis, one);
          expect(share).toBeGreaterThanOrEqual(-1e-6);
          expect(share).toBeLessThanOrEqual(1 + 1e-6);
          expect(Math.abs(valueAt(axis, share) / one - 1)).toBeLessThan(1e-3);
        }
        const ticks = ticksOf(axis, 5);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.toSorted((a, b) => a - b)).toEqual(ticks);
      }),
    );
  });
});
