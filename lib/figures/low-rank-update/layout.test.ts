import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corners, layoutLowRank, WIDTH } from "@/lib/figures/low-rank-update/layout";
import { schema } from "@/lib/figures/low-rank-update/schema";

describe("low-rank update", () => {
  it("counts what is frozen and what is trained", () => {
    const { baseCount, aCount, bCount, trainableShare, scaling } = layoutLowRank({
      dIn: 4096,
      dOut: 4096,
      rank: 8,
      alpha: 16,
    });
    expect([baseCount, aCount, bCount]).toEqual([16_777_216, 32_768, 32_768]);
    expect(trainableShare).toBeCloseTo(0.00390625, 12);
    expect(scaling).toBe(2);
  });

  it("draws edges in proportion to the dimensions they carry", () => {
    const { base, a, b } = layoutLowRank({ dIn: 4096, dOut: 1024, rank: 8, alpha: 8 });
    expect(base.bottomWidth / base.topWidth).toBeCloseTo(4);
    expect(a.bottomWidth).toBe(base.bottomWidth);
    expect(b.topWidth).toBe(base.topWidth);
    expect(a.topWidth).toBe(b.bottomWidth);
  });

  it("keeps both paths inside the drawing and apart from each other, whatever the dimensions", () => {
    const size = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 20_000 }), (dIn, dOut, wish) => {
        const { base, a, b } = layoutLowRank({ dIn, dOut, rank: Math.min(wish, dIn, dOut), alpha: 16 });
        const half = (block: typeof a) => Math.max(block.topWidth, block.bottomWidth) / 2;
        expect(base.cx - half(base)).toBeGreaterThanOrEqual(0);
        expect(base.cx + half(base)).toBeLessThan(a.cx - Math.max(half(a), half(b)));
        expect(a.cx + half(a)).toBeLessThanOrEqual(WIDTH);
        expect(a.topWidth).toBeLessThanOrEqual(Math.min(a.bottomWidth, b.topWidth));
      }),
    );
  });

  it("writes four corners", () => {
    expect(corners({ cx: 10, top: 0, bottom: 20, topWidth: 4, bottomWidth: 8 })).toBe("8,0 12,0 14,20 6,20");
  });

  it("refuses a rank above the smaller dimension and unknown fields", () => {
    expect(schema.safeParse({ dIn: 4096, dOut: 1024, rank: 2048, alpha: 16 }).success).toBe(false);
    expect(schema.safeParse({ dIn: 8, dOut: 8, rank: 2, alpha: 4, colour: "red" }).success).toBe(false);
  });
});
