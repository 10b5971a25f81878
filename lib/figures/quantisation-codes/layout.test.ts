import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeUse, even16, layoutCodes, normalFloat4, PANEL } from "@/lib/figures/quantisation-codes/layout";
import { cumulative, quantile } from "@/lib/figures/quantisation-codes/normal";

// Published levels: QLoRA (arXiv 2305.14314), appendix E.
const PUBLISHED = [
  -1, -0.6961928009986877, -0.5250730514526367, -0.39491748809814453, -0.28444138169288635, -0.18477343022823334,
  -0.09105003625154495, 0, 0.07958029955625534, 0.16093020141124725, 0.24611230194568634, 0.33791524171829224,
  0.44070982933044434, 0.5626170039176941, 0.7229568362236023, 1,
];

describe("quantisation codes", () => {
  it("computes the levels of NF4 that were published", () => {
    const levels = normalFloat4();
    expect(levels).toHaveLength(16);
    for (const [i, level] of levels.entries()) expect(Math.abs(level - (PUBLISHED[i] ?? NaN))).toBeLessThan(5e-7);
  });

  it("inverts the normal distribution", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 0.999, noNaN: true }), (p) => {
        expect(cumulative(quantile(p))).toBeCloseTo(p, 12);
      }),
    );
    expect(cumulative(1.959963984540054)).toBeCloseTo(0.975, 12);
  });

  it("agrees with a simulation of 12.8 million weights in blocks of 64", () => {
    // Independent of this code: numpy, seed 0, 200,000 blocks.
    const nf4 = codeUse(normalFloat4(), 64);
    expect(nf4.bits).toBeCloseTo(3.884, 2);
    expect(nf4.meanError).toBeCloseTo(0.0728, 3);
    expect(nf4.use[0]).toBeCloseTo(0.0185, 3);
    expect(nf4.use[6]).toBeCloseTo(0.0925, 3);
    const even = codeUse(even16(), 64);
    expect(even.bits).toBeCloseTo(3.597, 2);
    expect(even.meanError).toBeCloseTo(0.0852, 3);
  });

  it("gives every weight a level, whatever the block (to the precision of the integration)", () => {
    for (const n of [2, 16, 64, 1024]) {
      const { use, bits } = codeUse(normalFloat4(), n);
      expect(use.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
      expect(bits).toBeLessThanOrEqual(4);
    }
  });

  it("draws all panels to one scale, inside their own height", () => {
    const text = { zh: "码", en: "code" };
    const { panels, height } = layoutCodes({
      blockSize: 64,
      codes: [
        { label: text, levels: "normal-float-4" },
        { label: text, levels: "even-16" },
      ],
    });
    expect(panels[1]?.evenY).toBeCloseTo((panels[0]?.evenY ?? 0) + PANEL, 6);
    for (const { top, baseline, stems } of panels)
      for (const { x, y } of stems) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(1);
        expect(y).toBeGreaterThan(top);
        expect(y).toBeLessThanOrEqual(baseline);
      }
    expect(height).toBeGreaterThan(2 * PANEL);
  });
});
