import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "@/lib/core/edit-distance";
import { expandPattern } from "@/lib/wording/expand-pattern";
import { isNearMiss, matchesWording } from "@/lib/wording/match-wording";
import { normalizeWording } from "@/lib/wording/normalize-wording";

const any = { case: "any" } as const;
const exact = { case: "exact" } as const;

describe("a pattern", () => {
  it.each([
    ["LoRA", ["LoRA"]],
    ["(a|b)c", ["ac", "bc"]],
    ["a[b]c", ["ac", "abc"]],
    ["a|b", ["a", "b"]],
    ["[very ]low[-rank]", ["low", "low-rank", "very low", "very low-rank"]],
    ["(a|b(c|d))", ["a", "bc", "bd"]],
    ["\\(a\\)", ["(a)"]],
    ["（低秩|秩）", ["（低秩", "秩）"]],
  ])("%s stands for %j", (pattern, forms) => expect(expandPattern(pattern).toSorted()).toEqual(forms.toSorted()));

  it.each(["(a", "a)", "[a", "a]", "a\\", "(a]", "(((((((((a)))))))))", "[a][b][c][d][e][f][g][h][i]"])(
    "%s is refused",
    (pattern) => expect(() => expandPattern(pattern)).toThrow(),
  );

  it("is expanded or refused within moments, whatever an author writes", () => {
    const piece = fc.constantFrom("(", ")", "[", "]", "|", "a", "b", "\\");
    const started = performance.now();
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        try {
          expect(expandPattern(pieces.join("")).length).toBeLessThanOrEqual(400);
        } catch (error) {
          expect((error as Error).message).not.toBe("");
        }
      }),
      { numRuns: 1_000 },
    );
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("an answer matches", () => {
  it.each([
    "low-rank adaptation",
    "Low Rank Adaptation",
    "ＬｏｗＲａｎｋ　adaptation。",
    " “low_rank–adaptation” ",
    "LORA",
  ])("as %s", (text) => expect(matchesWording(text, ["low-rank adaptation", "LoRA"], any)).toBe(true));

  it("in Chinese with or without spaces", () => {
    expect(matchesWording("低 秩 适配", ["低秩(适配|适应)"], any)).toBe(true);
    expect(matchesWording("高秩适配", ["低秩(适配|适应)"], any)).toBe(false);
  });

  it("case by case where case carries meaning", () => {
    expect(matchesWording("GB", ["GB"], exact)).toBe(true);
    expect(matchesWording("Gb", ["GB"], exact)).toBe(false);
  });

  it("never when it is blank, not even a pattern that may be left out", () => {
    expect(matchesWording("", ["[a]"], any)).toBe(false);
  });
});

describe("a near miss", () => {
  it.each([
    ["quantsation", true],
    ["quantisaiton", true],
    ["quantization", true],
    ["quality", false],
    ["", false],
  ])("of quantisation: %s is %s", (text, near) => expect(isNearMiss(text, ["quantisation"], any)).toBe(near));

  it("needs a word long enough, the same digits and Latin letters", () => {
    expect(isNearMiss("nf3", ["nf4"], any)).toBe(false);
    expect(isNearMiss("adam8bit", ["adam4bit"], any)).toBe(false);
    expect(isNearMiss("低秩分介", ["低秩分解"], any)).toBe(false);
    expect(isNearMiss("DoRAx", ["DoRA"], any)).toBe(false);
  });
});

describe("the edit distance", () => {
  it.each([
    ["", "", 0],
    ["ab", "ba", 1],
    ["kitten", "sitting", 3],
    ["abc", "abcd", 1],
    ["abcdefgh", "hgfedcba", 4],
  ])("of %s and %s is %i, or just beyond the limit of 3", (one, other, distance) => {
    expect(editDistance(one, other, 3)).toBe(Math.min(distance, 4));
  });

  it("is symmetric, zero for equals alone, and the same within any limit", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "数"), maxLength: 9 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 4 }), (one, other, limit) => {
        expect(editDistance(one, other, limit)).toBe(editDistance(other, one, limit));
        expect(editDistance(one, other, limit) === 0).toBe(one === other);
        expect(editDistance(one, other, limit)).toBe(Math.min(editDistance(one, other, 9), limit + 1));
      }),
      { numRuns: 1_000 },
    );
  });
});

it("normalising twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aＡßİ１-—_'“ 　.。，低秩é") }), (text) => {
      const once = normalizeWording(text, any);
      expect(normalizeWording(once, any)).toBe(once);
    }),
  );
});
