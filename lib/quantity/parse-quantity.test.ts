import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DIMENSIONS, type Dimension } from "@/lib/quantity/dimension";
import { parseQuantity } from "@/lib/quantity/parse-quantity";
import { QUANTITY_PROBLEMS, type QuantityProblem } from "@/lib/quantity/problem";

const dimension = fc.constantFrom(...DIMENSIONS);

function valueOf(text: string, dimension: Dimension): number {
  const reading = parseQuantity(text, dimension);
  if (!reading.ok) throw new Error(`${text} in ${dimension}: ${reading.code}`);
  return reading.value;
}

describe("a number", () => {
  test.each([
    ["1610612736", 1610612736],
    ["1,610,612,736", 1610612736],
    ["1 610 612 736", 1610612736],
    ["1\u202f610\u00a0612 736", 1610612736],
    ["1_000", 1000],
    ["1'000", 1000],
    [".5", 0.5],
    ["1.5e9", 1.5e9],
    ["1.5E-3", 1.5e-3],
    ["1.5×10^9", 1.5e9],
    ["1.5*10^9", 1.5e9],
    ["1.5 x 10^9", 1.5e9],
    ["1.5·10⁹", 1.5e9],
    ["1.5×2^30", 1610612736],
    ["2**30", 2 ** 30],
    ["2³⁰", 2 ** 30],
    ["10⁻³", 1e-3],
    ["2^-3", 1 / 8],
    ["2^3^2", 512],
    ["-2^2", -4],
    ["−3", -3],
    ["8*(4096+12288)*28", 3670016],
    ["2/3", 2 / 3],
    ["½", 0.5],
    ["10 ÷ 4 − 1", 1.5],
    ["≈ 1,000", 1000],
    ["约１，０００", 1000],
    ["~1e3", 1000],
    ["1。5", 1.5],
    ["1.5。", 1.5],
    ["367 万", 3670000],
    ["3.5 亿", 3.5e8],
    ["1.2万亿", 1.2e12],
    ["3 百万", 3e6],
    ["1 亿 2000 万", 1.2e8],
    ["3万5000", 35000],
  ])("%s is %d", (text, value) => expect(valueOf(text, "count")).toBeCloseTo(value, 9));
});

describe("a suffix is read in the dimension", () => {
  test.each<[string, Dimension, number]>([
    ["7B", "count", 7e9],
    ["7B", "bytes", 7],
    ["7 b", "count", 7e9],
    ["3.67M", "count", 3.67e6],
    ["3M tokens", "count", 3e6],
    ["128Ki", "count", 131072],
    ["13 billion params", "count", 13e9],
    ["70 亿个参数", "count", 7e9],
    ["1.5 GiB", "bytes", 1.5 * 2 ** 30],
    ["1.5Gi", "bytes", 1.5 * 2 ** 30],
    ["1.61 GB", "bytes", 1.61e9],
    ["1536 MiB", "bytes", 1.5 * 2 ** 30],
    ["1.5kB", "bytes", 1500],
    ["1.5×2^30 字节", "bytes", 1.5 * 2 ** 30],
    ["3 千字节", "bytes", 3000],
    ["2 吉字节", "bytes", 2e9],
    ["8 Gbit", "bytes", 1e9],
    ["8 Gb", "bytes", 1e9],
    ["16 比特", "bytes", 2],
    ["2/3 GiB", "bytes", (2 / 3) * 2 ** 30],
    ["(8+4) GiB", "bytes", 12 * 2 ** 30],
    ["1 GiB + 512 MiB", "bytes", 1.5 * 2 ** 30],
    ["7 billion bytes", "bytes", 7e9],
    ["3.35 TB/s", "bytes/s", 3.35e12],
    ["400 Gbit/s", "bytes/s", 50e9],
    ["400 gbps", "bytes/s", 50e9],
    ["8 Mb/s", "bytes/s", 1e6],
    ["64 GiB/s", "bytes/s", 64 * 2 ** 30],
    ["50 字节/秒", "bytes/s", 50],
    ["312 TFLOPS", "FLOP/s", 312e12],
    ["989 tflop/s", "FLOP/s", 989e12],
    ["1 PFLOP/s", "FLOP/s", 1e15],
    ["312 万亿次/秒", "FLOP/s", 312e12],
    ["6 PFLOP", "FLOP", 6e15],
    ["2 EFLOPs", "FLOP", 2e18],
    ["3640 petaflop/s-days", "FLOP", 3640 * 8.64e19],
    ["250 ms", "seconds", 0.25],
    ["5 min", "seconds", 300],
    ["5m", "seconds", 300],
    ["2 h", "seconds", 7200],
    ["3 d", "seconds", 259200],
    ["1 h 30 min", "seconds", 5400],
    ["1 小时 30 分钟", "seconds", 5400],
    ["20 微秒", "seconds", 2e-5],
    ["12k tok/s", "tokens/s", 12000],
    ["50 tokens per second", "tokens/s", 50],
    ["600 tokens/min", "tokens/s", 10],
    ["30 词元/秒", "tokens/s", 30],
    ["12.5%", "ratio", 0.125],
    ["5‰", "ratio", 0.005],
    ["3×", "ratio", 3],
    ["3x", "ratio", 3],
    ["4 倍", "ratio", 4],
    ["百分之 12.5", "ratio", 0.125],
    ["1/3 %", "ratio", 1 / 300],
  ])("%s in %s is %d", (text, dimension, value) => {
    expect(Math.abs(valueOf(text, dimension) - value)).toBeLessThanOrEqual(1e-12 * value);
  });
});

describe("what cannot be read has a name", () => {
  test.each<[string, Dimension, QuantityProblem]>([
    ["  　", "count", "blank"],
    ["1".repeat(201), "count", "too-long"],
    ["abc", "count", "unreadable"],
    ["(1", "count", "unreadable"],
    ["2*", "count", "unreadable"],
    ["3 万 5", "count", "unreadable"],
    ["1,5", "ratio", "decimal-comma"],
    ["0,500", "ratio", "decimal-comma"],
    ["1.234,5", "ratio", "decimal-comma"],
    ["1,61,06", "count", "bad-grouping"],
    ["1 5", "count", "bad-grouping"],
    ["1.234.567", "count", "bad-grouping"],
    ["1,000 000", "count", "bad-grouping"],
    ["(".repeat(40) + "1" + ")".repeat(40), "count", "too-deep"],
    ["1/(2-2)", "count", "division-by-zero"],
    ["0^-1", "count", "division-by-zero"],
    ["2^99999", "count", "out-of-range"],
    ["1e999", "count", "out-of-range"],
    ["(-8)^0.5", "count", "out-of-range"],
    ["3 foo", "count", "unknown-unit"],
    ["3 constructor", "count", "unknown-unit"],
    ["5 ms", "bytes", "wrong-dimension"],
    ["10 GB/s", "bytes", "wrong-dimension"],
    ["10 GB", "bytes/s", "wrong-dimension"],
    ["5 Mb", "count", "wrong-dimension"],
    ["5 Mtok/s", "count", "wrong-dimension"],
    ["312 TFLOP", "FLOP/s", "wrong-dimension"],
    ["312 TFLOP/s", "FLOP", "wrong-dimension"],
    ["50%", "count", "wrong-dimension"],
    ["5 gb", "bytes", "bits-or-bytes"],
    ["5 gib", "bytes", "bits-or-bytes"],
    ["8b", "bytes", "bits-or-bytes"],
    ["5 mb/s", "bytes/s", "bits-or-bytes"],
    ["24G", "bytes", "prefix-alone"],
    ["8 + 4 GiB", "bytes", "unit-placement"],
    ["2 GiB * 3 GiB", "bytes", "unit-placement"],
    ["2^(1 GiB)", "bytes", "unit-placement"],
    ["30 min 1 h", "seconds", "unit-placement"],
  ])("%s in %s: %s", (text, dimension, code) => expect(parseQuantity(text, dimension)).toEqual({ ok: false, code }));
});

describe("for every text", () => {
  const alphabet = fc.constantFrom(
    ..."0123456789.,_ '+-*/^()×÷eExXkKmMgGbBiIsPFLO%‰万亿千百分之字节秒小时⁰⁹⁻½１，．　≈约\u0000😀",
    ...["GiB", "tok/s", "TFLOPS", "ms", "**", "10^", "PF-days"],
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 220 }),
    fc.array(alphabet, { maxLength: 60 }).map((parts) => parts.join("")),
  );

  test("reading never throws and gives a finite value or a listed code", () => {
    fc.assert(
      fc.property(text, dimension, (written, dimension) => {
        const reading = parseQuantity(written, dimension);
        if (reading.ok) {
          expect(Number.isFinite(reading.value)).toBe(true);
          expect(Object.is(reading.value, -0)).toBe(false);
        } else expect(QUANTITY_PROBLEMS).toContain(reading.code);
      }),
      { numRuns: 3000 },
    );
  });

  test("full-width characters read as their ASCII partners", () => {
    const ascii = fc.array(fc.constantFrom(..."0123456789.,+-*/^()eGMKiBs%xtok"), { maxLength: 30 });
    fc.assert(
      fc.property(ascii, dimension, (parts, dimension) => {
        const wide = parts.map((sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)).join("");
        expect(parseQuantity(wide, dimension)).toEqual(parseQuantity(parts.join(""), dimension));
      }),
      { numRuns: 2000 },
    );
  });

  test("white space outside of a number changes nothing", () => {
    const tokens = fc.constantFrom("1", "2.5", "1,000", "+", "-", "*", "/", "^", "(", ")", "GiB", "MB", "万", "字节");
    const space = fc.constantFrom("", " ", "\t", "　", "\u00a0 ", "\u2009");
    const isNumber = (token: string | undefined) => token !== undefined && /\d/.test(token);
    fc.assert(
      fc.property(fc.array(fc.tuple(tokens, space), { maxLength: 14 }), (pairs) => {
        // Two numbers side by side are one number or none, depending on the space.
        const parts = pairs.filter(([token], index) => !(isNumber(token) && isNumber(pairs[index - 1]?.[0])));
        const spaced = parts.map(([token, space]) => token + space).join("");
        expect(parseQuantity(spaced, "bytes")).toEqual(parseQuantity(parts.map(([token]) => token).join(""), "bytes"));
      }),
      { numRuns: 2000 },
    );
  });

  test("a unit is its factor, and families agree: 1024 of one IEC unit are one of the next, 8 bits one byte", () => {
    const prefixes = ["K", "M", "G", "T", "P", "E"];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9999 }), (index, amount) => {
        const [small, large] = [prefixes[index - 1]!, prefixes[index]!];
        expect(valueOf(`${amount * 1024} ${small}iB`, "bytes")).toBe(valueOf(`${amount} ${large}iB`, "bytes"));
        expect(valueOf(`${amount * 1000} ${small}B`, "bytes")).toBe(valueOf(`${amount} ${large}B`, "bytes"));
        expect(valueOf(`${amount * 8} ${large}bit`, "bytes")).toBe(valueOf(`${amount} ${large}B`, "bytes"));
        expect(valueOf(`${amount} ${large}B/s`, "bytes/s")).toBe(valueOf(`${amount} ${large}B`, "bytes"));
      }),
    );
  });
});

describe("hostile text", () => {
  const patterns = [
    "(",
    "-",
    "2^",
    "1+",
    "1,",
    "1 ",
    "K",
    "1h",
    "1亿",
    "百",
    " ",
    "\u00a0",
    "⁹",
    "½",
    "\ufdfa",
    "1/",
    "((1)",
    "e",
    ".",
  ];

  // An exponential reader would not come back before the runner's time limit.
  test.each(patterns)("%j repeated is answered", (pattern) => {
    for (const dimension of DIMENSIONS) {
      const longest = parseQuantity(`1${pattern.repeat(200)}`.slice(0, 200), dimension);
      if (!longest.ok) expect(QUANTITY_PROBLEMS).toContain(longest.code);
      expect(parseQuantity(pattern.repeat(200).slice(0, 200), dimension)).toMatchObject({ ok: expect.any(Boolean) });
      expect(parseQuantity(`1${pattern.repeat(1_000_000)}`, dimension)).toEqual({ ok: false, code: "too-long" });
    }
  });
});
