import { describe, expect, test } from "vitest";
import { holds } from "@/lib/expression/condition";
import { erf } from "@/lib/expression/erf";
import { evaluate } from "@/lib/expression/evaluate";

describe("a condition", () => {
  test.each<[string, boolean]>([
    ["j <= i", true],
    ["i < j", false],
    ["0 <= i - j < 2", true],
    ["0 <= i - j < 1", false],
    ["floor(i / 2) = floor(j / 2)", true],
    ["j <= i and i - j > 1", false],
  ])("%s", (text, value) => expect(holds(text, { i: 3, j: 2 })).toBe(value));

  test.each(["i", "", "i <", "i < j and", "i == j"])("%s is refused", (text) =>
    expect(() => holds(text, { i: 3, j: 2 })).toThrow(),
  );
});

describe("functions of curves", () => {
  test.each<[string, number]>([
    ["exp(1)", Math.E],
    ["ln(exp(2))", 2],
    ["log10(1000)", 3],
    ["tanh(0.5)", Math.tanh(0.5)],
    ["sin(1) ^ 2 + cos(1) ^ 2", 1],
    ["erf(1)", 0.8427007929497149],
    ["erf(-0.1)", -0.1124629160182849],
    ["erf(9)", 1],
  ])("%s is %d", (text, value) => expect(evaluate(text, {})).toBeCloseTo(value, 14));

  test("erf comes from −1 to 1 without a jump", () => {
    expect(erf(5.99)).toBeCloseTo(erf(6.01), 14);
    expect(erf(-3)).toBe(-erf(3));
  });
});
