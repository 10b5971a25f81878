import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFormula } from "@/lib/formula/parse-formula";
import { printFormula } from "@/lib/formula/print-formula";

const variables = [
  { name: "n" },
  { name: "d" },
  { name: "L", aliases: ["layers"] },
  { name: "H_kv" },
  { name: "B" },
  { name: "b" },
];
const read = (text: string): string => {
  const reading = parseFormula(text, variables);
  return reading.ok ? printFormula(reading.formula) : `${reading.code}${reading.what && `: ${reading.what}`}`;
};

describe("a formula is read", () => {
  it.each([
    ["2*L*H_kv*d", "2·L·H_kv·d"],
    ["2LH_{kv}d", "2·L·H_kv·d"],
    ["2 L Hkv d", "2·L·H_kv·d"],
    ["２×Ｌ·Ｈ＿ｋｖ", "2·L·H_kv"],
    ["layers * hkv", "L·H_kv"],
    ["n²d", "n^2·d"],
    ["n^{2} \\cdot d", "n^2·d"],
    ["n**2 d", "n^2·d"],
    ["n^-1", "n^(-1)"],
    ["nlogn", "n·log(n)"],
    ["n log n d", "n·log(n)·d"],
    ["log^2 n", "log(n)^2"],
    ["log(n)^2", "log(n)^2"],
    ["log n²", "log(n^2)"],
    ["\\log_2 n", "log2(n)"],
    ["log₂(n)", "log2(n)"],
    ["√n", "sqrt(n)"],
    ["\\sqrt{n d}", "sqrt(n·d)"],
    ["2^3^n", "2^(3^n)"],
    ["-n^2", "-n^2"],
    ["n - -d", "n - (-d)"],
    ["n − (d - 1)", "n - (d - 1)"],
    ["n/d/L", "n/d/L"],
    ["n/(dL)", "n/(d·L)"],
    ["n/d L", "(n/d)·L"],
    ["½n", "(1/2)·n"],
    ["\\frac{n^{2}}{2\\,H_{\\text{kv}}} d", "(n^2/(2·H_kv))·d"],
    ["\\dfrac{\\frac{n}{d}}{L}", "n/d/L"],
    ["max(n, d)", "max(n, d)"],
    ["max（n，d）", "max(n, d)"],
    ["参数量 = 2nd", "2·n·d"],
    ["1.5e3 n", "1.5e3·n"],
    ["B b", "B·b"],
  ])("%s as %s", (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ["　", "blank"],
    ["n".repeat(301), "too-long"],
    ["(".repeat(40), "too-deep"],
    ["2 k d", "unknown-name: k"],
    ["n2", "unknown-name: n2"],
    ["参数", "unknown-name: 参数"],
    ["n +", "unfinished"],
    ["(n", "unfinished"],
    ["n)", "unexpected: )"],
    ["n * / d", "unexpected: /"],
    ["n 2", "unexpected: 2"],
    ["1,024", "unexpected: ,"],
    ["n & d", "unexpected: &"],
    ["max(n)", "wrong-arguments: max"],
    ["log(n, d)", "wrong-arguments: log"],
  ])("%s not, and is told why: %s", (text, expected) => expect(read(text)).toBe(expected));

  it("in any spelling without a crash, and what was printed reads the same", () => {
    const piece = fc.constantFrom(
      "n",
      "d",
      "H_kv",
      "L",
      "2",
      "0.5",
      "+",
      "-",
      "*",
      "/",
      "^",
      "(",
      ")",
      "log",
      " ",
      "²",
      ",",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 24 }).map((all) => all.join("")),
          fc.string(),
        ),
        (text) => {
          const reading = parseFormula(text, variables);
          if (!reading.ok) return;
          const printed = printFormula(reading.formula);
          if (printed.length <= 300) expect(read(printed)).toBe(printed);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("in time linear in its length, however often a run of letters could be cut", () => {
    const started = performance.now();
    for (let round = 0; round < 200; round++) parseFormula(`${"nd".repeat(149)}x`, variables);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
