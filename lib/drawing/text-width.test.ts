import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth, wrapText } from "@/lib/drawing/text-width";

describe("the width of a text", () => {
  it("is the size of the type for a Chinese character, and less for a Latin one", () => {
    expect(textWidth("注意力", 13)).toBe(39);
    expect(textWidth("attention", 13)).toBeLessThan(9 * 13);
    expect(textWidth("attention", 13)).toBeGreaterThan(9 * 13 * 0.4);
  });
});

describe("wrapping", () => {
  it("breaks between words and between Chinese characters, and keeps punctuation with what it closes", () => {
    expect(wrapText("grouped-query attention", 12, 110)).toEqual(["grouped-query", "attention"]);
    expect(wrapText("先归一化，再相加", 12, 62)).toEqual(["先归一化，", "再相加"]);
  });

  it("loses nothing, and only a single piece is wider than asked for", () => {
    const text = fc
      .array(fc.constantFrom("a", "word", "注意", "，", "GQA", " ", "（", "）"))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 200 }), (value, width) => {
        const lines = wrapText(value, 12, width);
        expect(lines.join("").replace(/\s/g, "")).toBe(value.replace(/\s/g, ""));
        for (const line of lines) if (textWidth(line, 12) > width) expect(line).not.toMatch(/\s/);
      }),
    );
  });
});
