import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shinglesOf, similarity } from "@/lib/content/check/shingles";
import { LOCALES } from "@/lib/core/locale";

const texts = fc.stringMatching(/^[a-c秩更新 ]{0,20}$/);

describe("similarity of texts", () => {
  it("is 1 of a text with itself, the same both ways, and never outside 0..1", () => {
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(...LOCALES), (a, b, locale) => {
        const [one, other] = [shinglesOf(a, locale), shinglesOf(b, locale)];
        expect(similarity(one, one)).toBe(one.size === 0 ? 0 : 1);
        expect(similarity(one, other)).toBe(similarity(other, one));
        expect(similarity(one, other)).toBeGreaterThanOrEqual(0);
        expect(similarity(one, other)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each(LOCALES)("does not mind case, width, punctuation and numbers (%s)", (locale) => {
    const one = shinglesOf("Rank 8：更新 has {{n}} parameters, 3.5 MB。", locale);
    const other = shinglesOf("rank 16， 更新 has 1,024 PARAMETERS ４ mb!", locale);
    expect([...one]).toEqual([...other]);
  });

  it("counts what two texts share of all that is in them", () => {
    expect(similarity(shinglesOf("a b c", "en"), shinglesOf("b c d", "en"))).toBeCloseTo(1 / 3, 12);
    expect(similarity(shinglesOf("低秩更新", "zh"), shinglesOf("低秩矩阵", "zh"))).toBeCloseTo(1 / 5, 12);
    expect(similarity(shinglesOf("a b", "en"), shinglesOf("c d", "en"))).toBe(0);
  });

  it("knows a text of one word", () => {
    expect(similarity(shinglesOf("rank", "en"), shinglesOf("Rank?", "en"))).toBe(1);
  });
});
