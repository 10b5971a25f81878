import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFormula } from "@/lib/formula/parse-formula";
import { compareGrowth, growthOf, type GrowthScope } from "@/lib/growth/growth";

const free: GrowthScope = { names: ["n", "d", "r"], relations: [] };
const ranked: GrowthScope = { names: ["n", "d", "r"], relations: [{ smaller: "r", larger: "d" }] };
const growth = (text: string, scope = free) => {
  const reading = parseFormula(
    text,
    scope.names.map((name) => ({ name })),
  );
  if (!reading.ok) throw new Error(`${text}: ${reading.code}`);
  return growthOf(reading.formula, scope);
};
const compare = (one: string, other: string, scope = free) => compareGrowth(growth(one)!, growth(other)!, scope);

describe("growth", () => {
  it.each([
    ["n²d", "d·n^2"],
    ["n·n·d", "d·n^2"],
    ["7n² + 3n + 100", "n^2"],
    ["n²d + n d²", "d^2·n + d·n^2"],
    ["n(n-1)/2", "n^2"],
    ["(n-1)^2 d", "d·n^2"],
    ["(n+d)^2", "d^2 + n^2"],
    ["n log n", "n·log(n)"],
    ["n log(n²)", "n·log(n)"],
    ["n log2(n) + n", "n·log(n)"],
    ["log(n d)", "log(d) + log(n)"],
    ["log(n + 1)", "log(n)"],
    ["sqrt(n) n", "n^(1.5)"],
    ["n d / d", "n"],
    ["n/(2d + 1)", "d^(-1)·n"],
    ["max(n, d)", "d + n"],
    ["ceil(n/2)", "n"],
    ["42", "1"],
    ["n^0", "1"],
    ["n + n log d", "n·log(d)"],
    ["n^2 + n log d", "n^2 + n·log(d)"],
  ])("of %s is %s", (text, expected) => expect(growth(text)?.text).toBe(expected));

  it.each(["2^n", "n^n", "n - n²", "n/(n+d)", "exp(n)", "log(log(n))", "min(n, d)", "n - n", "0", "1e999"])(
    "of %s cannot be told here",
    (text) => expect(growth(text)).toBeUndefined(),
  );

  it("drops what a declared relation makes smaller", () => {
    expect(growth("n r + n d", ranked)?.text).toBe("d·n");
    expect(growth("n r + n d")?.text).toBe("d·n + n·r");
    expect(growth("r^2 d + r d^2", ranked)?.text).toBe("d^2·r");
    expect(growth("r^2 + d", ranked)?.text).toBe("d + r^2");
    expect(growth("n/(d + r)", ranked)?.text).toBe("d^(-1)·n");
  });

  it("is compared", () => {
    expect(compare("n^3", "n^2")).toBe("higher");
    expect(compare("n", "n log n")).toBe("lower");
    expect(compare("n d", "n^2")).toBe("other");
    expect(compare("n d^2", "n d r", ranked)).toBe("higher");
    expect(compare("n d^2", "n d r")).toBe("other");
    expect(compare("2n", "n + 5")).toBe("equal");
  });

  it("does not depend on constants, lower-order terms or the order of writing", () => {
    const term = fc.record({
      factor: fc.integer({ min: 1, max: 50 }),
      powers: fc.record({ n: fc.integer({ min: 0, max: 3 }), d: fc.integer({ min: 0, max: 3 }) }),
    });
    const write = ({ factor, powers }: { factor: number; powers: { n: number; d: number } }) =>
      `${factor} n^${powers.n} d^${powers.d}`;
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 9 }), (terms, scale) => {
        const plain = growth(terms.map(write).join(" + "))?.text;
        expect(
          growth(
            terms
              .toReversed()
              .map((one) => `${scale} * ${write(one)} + 1`)
              .join(" + "),
          )?.text,
        ).toBe(plain);
      }),
      { numRuns: 300 },
    );
  });
});
