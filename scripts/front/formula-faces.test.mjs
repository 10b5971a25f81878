import katex from "katex";
import { describe, expect, it } from "vitest";
import { formulaFaces, listFormulaGlyphs } from "./formula-faces.mjs";

const glyphsOf = (formula) =>
  Object.fromEntries(
    [...listFormulaGlyphs(`<p>text</p>${katex.renderToString(formula)}<p>more</p>`)].map(([name, characters]) => [
      name,
      [...characters]
        .filter((character) => character !== "\u200b")
        .sort()
        .join(""),
    ]),
  );

describe("the faces of a page's formulas", () => {
  it.each([
    ["W_0 + \\Delta W", { "KaTeX_Math-Italic": "W", "KaTeX_Main-Regular": "+0Δ" }],
    ["\\mathbb{R}^{d}", { "KaTeX_AMS-Regular": "R", "KaTeX_Math-Italic": "d" }],
    ["a < b", { "KaTeX_Math-Italic": "ab", "KaTeX_Main-Regular": "<" }],
    ["\\mathbf{x}\\,\\boldsymbol{y}", { "KaTeX_Main-Bold": "x", "KaTeX_Math-BoldItalic": "y" }],
    ["\\sqrt{x}", { "KaTeX_Math-Italic": "x" }],
  ])("hold the characters that %s sets in each", (formula, expected) => {
    expect(glyphsOf(formula)).toMatchObject(expected);
  });

  it("hold nothing of the text around", () => {
    expect(listFormulaGlyphs("<p>text</p>").size).toBe(0);
  });

  it("stand in the page's style, each for its own characters alone", async () => {
    const css = await formulaFaces(katex.renderToString("x"), process.cwd());
    expect(css).toMatch(
      /^@font-face\{font-family:KaTeX_Math;font-weight:400;font-style:italic;src:url\(data:font\/woff2;base64,[\w+/=]+\) format\("woff2"\);unicode-range:U\+78\}/,
    );
  });
});
