import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "@/lib/core/wilson-interval";

describe("the interval of a share", () => {
  it("has Wilson's bounds", () => {
    // 6 of 12 at z = 1.645, worked out by hand.
    const { low, high } = wilsonInterval(0.5, 12, 1.645);
    expect(low).toBeCloseTo(0.2855, 3);
    expect(high).toBeCloseTo(0.7145, 3);
  });

  it("grows surer with each answer, and its bounds hold the share", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 20 }), (p, n) => {
        const few = wilsonInterval(p, n, 1.96);
        const more = wilsonInterval(p, n + 1, 1.96);
        expect(few.low).toBeLessThanOrEqual(p + 1e-9);
        expect(few.high).toBeGreaterThanOrEqual(p - 1e-9);
        expect(more.high - more.low).toBeLessThanOrEqual(few.high - few.low + 1e-9);
      }),
    );
  });
});
