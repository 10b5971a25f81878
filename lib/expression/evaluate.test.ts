import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate, ExpressionError } from "@/lib/expression/evaluate";

describe("an expression", () => {
  test.each<[string, number]>([
    ["1 + 2 * 3", 7],
    ["(1 + 2) * 3", 9],
    ["10 - 4 - 3", 3],
    ["64 / 4 / 2", 8],
    ["2 ^ 3 ^ 2", 512],
    ["2 ^ -1", 0.5],
    ["-2 ^ 2", -4],
    ["- -3", 3],
    ["1.5e3 + .5", 1500.5],
    ["L * r * (d_in + d_out)", 32 * 8 * (4096 + 1024)],
    [
      "sqrt(9) + max(1, 2, r) + ceil(1.2) + floor(1.8) + round(1.5) + abs(-1) + log2(8) + min(4, 2)",
      3 + 8 + 2 + 1 + 2 + 1 + 3 + 2,
    ],
  ])("%s is %d", (text, value) => expect(evaluate(text, { L: 32, r: 8, d_in: 4096, d_out: 1024 })).toBe(value));

  test.each<[string, RegExp]>([
    ["", /ends too early/],
    ["1 +", /ends too early/],
    ["1 2", /"2" is out of place/],
    ["(1", /not closed/],
    ["* 3", /out of place/],
    ["x", /nothing is called "x"/],
    ["constructor", /nothing is called/],
    ["toString(1)", /no function "toString"/],
    ["sqrt(1, 2)", /takes one value/],
    ["1 / 0", /no finite value/],
    ["sqrt(-1)", /no finite value/],
    ["process.exit()", /cannot be read/],
    ["a[0]", /cannot be read/],
    [`${"(".repeat(40)}1${")".repeat(40)}`, /nested too deep/],
    ["-".repeat(100) + "1", /nested too deep/],
    ["1+".repeat(300) + "1", /longer than/],
  ])("%s is refused", (text, reason) => {
    expect(() => evaluate(text, { a: 1 })).toThrow(ExpressionError);
    expect(() => evaluate(text, { a: 1 })).toThrow(reason);
  });

  test("means what the same arithmetic means elsewhere", () => {
    const number = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(number, number, number, number, (a, b, c, d) => {
        expect(evaluate(`a + b * c - d / (a + b)`, { a, b, c, d })).toBe(a + b * c - d / (a + b));
      }),
    );
  });

  test("survives any text with a value or a reason", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom(..."0123456789.+-*/^(),ab ", "sqrt")).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (input) => {
        try {
          expect(Number.isFinite(evaluate(input, { a: 2, b: 3 }))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
