import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeAnswer } from "@/lib/rubric/normalize-answer";

const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));

describe("normalizeAnswer", () => {
  it.each([
    ["Ｗ₀＋ＢＡ，", "W0+BA,"],
    ["凍結權重", "冻结权重"],
    ["10⁹ r⁻¹", "10^9 r^-1"],
    ["doesn’t “x” − y", `doesn't "x" - y`],
    ["３．６７Ｍ", "3.67M"],
  ])("writes %s as %s", (original, plain) => {
    expect(normalizeAnswer(original).text).toBe(plain);
  });

  it("is idempotent", () => {
    fc.assert(
      fc.property(text, (original) => {
        const once = normalizeAnswer(original).text;
        expect(normalizeAnswer(once).text).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it("knows for every unit where it comes from, in order and within the text", () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: plain, starts, ends } = normalizeAnswer(original);
        expect(starts).toHaveLength(plain.length);
        expect(ends).toHaveLength(plain.length);
        for (const [unit, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0);
          expect(ends[unit]).toBeGreaterThan(start);
          expect(ends[unit]).toBeLessThanOrEqual(original.length);
        }
      }),
    );
  });
});
