import { describe, expect, it } from "vitest";
import { expandFormula, findFormula, isSearchable, readFormulas } from "@/lib/rubric/find-formulas";
import { normalizeAnswer } from "@/lib/rubric/normalize-answer";

const find = (text: string, formula: string) => {
  const plain = normalizeAnswer(text);
  return expandFormula(formula)
    .flatMap((line) => findFormula(readFormulas(plain.text), line))
    .map(({ start, end }) => plain.text.slice(start, end));
};

describe("a formula", () => {
  it.each([
    ["W0+BA", "W0+BA"],
    ["W_0 + B A", "W_0 + B A"],
    ["$W_0 + \\frac{\\alpha}{r} BA$", "W_0 + \\frac{\\alpha}{r} BA"],
    ["W₀ + α/r · B·A", "W0 + α/r · B·A"],
    ["W0+αr⁻¹BA", "W0+αr^-1BA"],
    ["(W0 + (alpha/r)*B*A)", "W0 + (alpha/r)*B*A"],
    ["w0 + s BA", "w0 + s BA"],
    ["W_{0}+\\frac{\\alpha}{r}BA", "W_{0}+\\frac{\\alpha}{r}BA"],
    ["权重是W0+BA，冻结", "W0+BA"],
  ])("is found in %s", (text, found) => {
    expect(find(text, "W0+[α/r|s]BA")).toEqual([found]);
  });

  it.each(["W0+BAx", "XW0+BA", "W0-BA", "W0 plus BA", "W0+AB", "W1+BA"])("is not found in %s", (text) => {
    expect(find(text, "W0+[α/r|s]BA")).toEqual([]);
  });

  it("counts a product between digits, not between letters", () => {
    expect(find("8 × (4096 + 12288) × 28", "8×(4096+12288)×28")).toHaveLength(1);
    expect(find("8 (4096+12288) 28", "8×(4096+12288)×28")).toHaveLength(0);
    expect(find("r·(d+k) or r*(d + k)", "r(d+k)")).toHaveLength(2);
  });

  it("does not stand in a power of more than it", () => {
    expect(find("attention costs O(n²d)", "O(n)")).toEqual([]);
    expect(find("B^T and W^T", "W")).toEqual([]);
    expect(find("it costs O(n), not O(n^2)", "O(n)")).toHaveLength(1);
  });

  it("reads grouped digits of LaTeX as one number", () => {
    expect(find("=3{,}670{,}016,", "3670016")).toHaveLength(1);
  });

  it("that is a word without its brackets is found in brackets alone", () => {
    expect(find("attention costs O(n)", "O(n)")).toHaveLength(1);
    expect(find("it depends on n", "O(n)")).toEqual([]);
    expect(find("On the other hand", "O(n)")).toEqual([]);
  });

  it("reads a function by its name, ⊙ as a product, and infinity", () => {
    expect(find("x·sigmoid(βx)", "xσ(βx)")).toHaveLength(1);
    expect(find("(SiLU(xW) ⊙ xV)", "silu(xw)xv")).toHaveLength(1);
    expect(find("as \\beta \\to \\infty", "β→∞")).toHaveLength(1);
  });

  it("cannot be a sentence", () => {
    expect(expandFormula("weights").some(isSearchable)).toBe(false);
    expect(expandFormula("W0+[α/r").some(isSearchable)).toBe(false);
    expect(expandFormula("[x]").filter(isSearchable)).toEqual(["x"]);
  });
});
