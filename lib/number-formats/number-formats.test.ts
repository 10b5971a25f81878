import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FLOAT_FORMATS, roundFloat, roundHalfEven, spacing } from "@/lib/number-formats/float-format";
import { NF4_VALUES, toInt8, toNf4, toScaledE4m3 } from "@/lib/number-formats/scaled-formats";

const { fp32, fp16, bf16, e4m3 } = FLOAT_FORMATS;
const anyDouble = fc.double({ noNaN: true });
/** Every finite value of a small format, counted from its bits. */
function* valuesOf(exponentBits: number, fractionBits: number, largest: number) {
  const bias = 2 ** (exponentBits - 1) - 1;
  for (let exponent = 0; exponent < 2 ** exponentBits; exponent++)
    for (let fraction = 0; fraction < 2 ** fractionBits; fraction++) {
      const value =
        exponent === 0
          ? fraction * 2 ** (1 - bias - fractionBits)
          : (1 + fraction * 2 ** -fractionBits) * 2 ** (exponent - bias);
      if (value <= largest) yield value;
    }
}

describe("rounding to a float", () => {
  test("to fp32 is Math.fround, subnormals, halves and overflow included", () => {
    fc.assert(
      fc.property(anyDouble, (value) => {
        expect(roundFloat(fp32, value)).toBe(Math.fround(value));
      }),
    );
    for (const value of [
      2 ** -149,
      2 ** -150,
      3 * 2 ** -150,
      2 ** -127,
      1 + 2 ** -24,
      1 + 3 * 2 ** -24,
      3.4028235677973366e38,
      -0,
    ])
      expect(roundFloat(fp32, value)).toBe(Math.fround(value));
  });

  test("to bf16 agrees with rounding the bits of fp32 to the nearest even upper half", () => {
    const words = new DataView(new ArrayBuffer(4));
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
        words.setFloat32(0, value);
        const bits = words.getUint32(0);
        words.setUint32(0, ((bits + 0x7fff + ((bits >>> 16) & 1)) & 0xffff0000) >>> 0);
        expect(roundFloat(bf16, value)).toBe(words.getFloat32(0));
      }),
    );
  });

  test.each([
    [fp16, 65_504, 65_504],
    [fp16, 65_519, 65_504],
    [fp16, 65_520, Infinity],
    [fp16, -70_000, -Infinity],
    [fp16, 2 ** -24, 2 ** -24],
    [fp16, 2 ** -25, 0],
    [fp16, 3 * 2 ** -25, 2 ** -23],
    [fp16, 2049, 2048],
    [fp16, 2051, 2052],
    [fp16, 0.1, 0.0999755859375],
    [bf16, 0.1, 0.10009765625],
    [bf16, 3.14159265, 3.140625],
    [bf16, 257, 256],
    [bf16, 3.3895313892515355e38, 3.3895313892515355e38],
    [e4m3, 448, 448],
    [e4m3, 464, 448],
    [e4m3, 465, NaN],
    [e4m3, Infinity, NaN],
    [e4m3, 2 ** -9, 2 ** -9],
    [e4m3, 2 ** -10, 0],
    [e4m3, 0.3, 0.3125],
    [e4m3, 17, 16],
    [e4m3, 19, 20],
  ])("with %o, %d becomes %d", (format, value, rounded) => expect(roundFloat(format, value)).toBe(rounded));

  test("keeps every number of the format, and takes the nearest of all of them", () => {
    for (const format of [e4m3, fp16]) {
      const all = [...valuesOf(format.exponentBits, format.fractionBits, format.largest)];
      expect(all.length).toBe(format === e4m3 ? 127 : 31_744);
      for (const value of all) expect(roundFloat(format, value)).toBe(value);
    }
    const all = [...valuesOf(4, 3, 448)];
    fc.assert(
      fc.property(fc.double({ min: -448, max: 448, noNaN: true }), (value) => {
        const nearest = Math.min(...all.map((candidate) => Math.abs(Math.abs(value) - candidate)));
        expect(Math.abs(roundFloat(e4m3, value) - value)).toBe(nearest);
      }),
    );
  });

  test("errs by half a spacing at most, and rounds a sum with its sign", () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (value) => {
        for (const format of [fp32, fp16, bf16]) {
          const rounded = roundFloat(format, value);
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(spacing(format, value) / 2);
          expect(roundFloat(format, -value)).toBe(-rounded);
        }
      }),
    );
  });

  test("has a spacing of 2⁻¹³ near 0.02 in bf16, as the lesson says", () => {
    expect(spacing(bf16, 0.02)).toBe(2 ** -13);
    expect(spacing(fp16, 0)).toBe(2 ** -24);
    expect([0.5, 1.5, 2.5, 2.4, -0.5].map(roundHalfEven)).toEqual([0, 2, 2, 2, 0]);
  });
});

describe("values that share a scale", () => {
  const block = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 64 });

  test("keep their largest one to the digits of fp32, and zeros", () => {
    fc.assert(
      fc.property(block, (values) => {
        const largest = Math.max(...values.map(Math.abs));
        fc.pre(largest === 0 || largest > 1e-30);
        for (const store of [toInt8, toNf4, toScaledE4m3]) {
          const { values: read } = store(values);
          expect(Math.max(...read.map(Math.abs))).toBeCloseTo(largest, 5);
          for (const [index, value] of values.entries()) if (value === 0) expect(read[index]).toBeCloseTo(0, 12);
        }
      }),
    );
  });

  test("change no more when they are stored again", () => {
    fc.assert(
      fc.property(block, (values) => {
        fc.pre(Math.max(...values.map(Math.abs)) > 1e-30);
        for (const store of [toInt8, toNf4]) expect(store(store(values).values).codes).toEqual(store(values).codes);
      }),
    );
  });

  test("become the nearest of the 16 values of NF4", () => {
    const { values, codes, scale } = toNf4([2, -2, 0, 0.2, 1.3, -0.19]);
    expect(scale).toBe(2);
    expect(codes).toEqual([15, 0, 7, 8, 14, 6]);
    expect(values[3]).toBe(2 * NF4_VALUES[8]);
    expect(NF4_VALUES.toSorted((a, b) => a - b)).toEqual([...NF4_VALUES]);
  });

  test("become one of 255 steps of int8", () => {
    expect(toInt8([127, -63.5, 1.5, 0]).codes).toEqual([127, -64, 2, 0]);
  });
});
