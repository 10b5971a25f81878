import fc from "fast-check";
import { expect, it } from "vitest";
import { formsOfPatterns, patternsOf } from "@/lib/exchange/patterns";

const form = fc
  .string({ minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== "");

it("patterns stand for exactly the forms that they were made of, in as few as an item may have", () => {
  fc.assert(
    fc.property(fc.uniqueArray(form, { minLength: 1, maxLength: 60 }), (forms) => {
      const patterns = patternsOf(forms);
      expect(formsOfPatterns(patterns)).toEqual({ forms, left: 0 });
      expect(patterns.length).toBeLessThanOrEqual(20);
      for (const pattern of patterns) expect(pattern.length).toBeLessThanOrEqual(200);
    }),
  );
});

it("forms beyond a hundred are counted", () => {
  const { forms, left } = formsOfPatterns(["(a|b|c|d|e)(a|b|c|d|e)(a|b|c|d|e)"]);
  expect([forms.length, left]).toEqual([100, 25]);
});
