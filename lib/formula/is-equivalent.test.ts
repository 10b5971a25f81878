import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rngFromNumber } from "@/lib/core/rng";
import { isEquivalent } from "@/lib/formula/is-equivalent";
import { parseFormula } from "@/lib/formula/parse-formula";

const domains = ["L", "H", "D", "b", "x"].map((name) => ({ name, min: 1, max: 64 }));
const parse = (text: string) => {
  const reading = parseFormula(text, domains);
  if (!reading.ok) throw new Error(`${text}: ${reading.code} ${reading.what}`);
  return reading.formula;
};
const same = (one: string, other: string, seed = 1) =>
  isEquivalent(parse(one), parse(other), domains, rngFromNumber(seed));

describe("two formulas are the same", () => {
  it.each([
    ["2*L*H*D*b", "b·D·H·L·2"],
    ["(L+H)^2", "L² + 2LH + H²"],
    ["L(H+D)", "L H + L D"],
    ["0.5 L", "L/2"],
    ["L^-1", "1/L"],
    ["1e3 L", "1000L"],
    ["(L^2 - H^2)/(L - H)", "L + H"],
    ["sqrt(L^2)", "L"],
    ["log(L H)", "ln L + ln H"],
    ["log2(L)", "ln(L)/ln(2)"],
    ["L^0.5", "√L"],
    ["max(L, L/2)", "L"],
    ["2^x * 2^x", "4^x"],
    ["0 x", "0"],
  ])("%s and %s", (one, other) => {
    for (let seed = 0; seed < 20; seed++) expect(same(one, other, seed)).toBe(true);
  });

  it.each([
    ["2LHD", "L H D"],
    ["L + H", "L H"],
    ["L/3", "0.333333333333 L"],
    ["L^2", "L^3"],
    ["log2(L)", "log(L)"],
    ["L + 0.000000000001", "L"],
    ["1e300 - 1e300 + sqrt(H)", "sqrt(L)"],
    ["1/0", "L"],
    ["log(0-L)", "log(L)"],
  ])("but not %s and %s", (one, other) => {
    for (let seed = 0; seed < 20; seed++) expect(same(one, other, seed)).toBe(false);
  });

  it("whatever the order of factors and terms, and never for another coefficient", () => {
    const term = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.shuffledSubarray(["L", "H", "D", "b"], { minLength: 1 }));
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 4 }), fc.nat(), (terms, seed) => {
        const write = (all: typeof terms) => all.map(([factor, names]) => `${factor} ${names.join(" ")}`).join(" + ");
        const turned = terms
          .map(([factor, names]): (typeof terms)[number] => [factor, names.toReversed()])
          .toReversed();
        expect(same(write(terms), write(turned), seed)).toBe(true);
        expect(same(write(terms), `${write(terms)} + L`, seed)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
