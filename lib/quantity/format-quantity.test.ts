import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "@/lib/core/locale";
import { DIMENSIONS, type Dimension } from "@/lib/quantity/dimension";
import { describeQuantity, formatExact, formatQuantity, formatShort } from "@/lib/quantity/format-quantity";
import { parseQuantity } from "@/lib/quantity/parse-quantity";
import { isWithin } from "@/lib/quantity/tolerance";

describe("a quantity is shown as people write it", () => {
  test.each<[number, Dimension, Locale, string]>([
    [1610612736, "bytes", "en", "1.5 GiB (1.61 GB)"],
    [1610612736, "bytes", "zh", "1.5 GiB (1.61 GB)"],
    [512, "bytes", "zh", "512 字节"],
    [1, "bytes", "en", "1 byte"],
    [3.35e12, "bytes/s", "en", "3.35 TB/s (3.05 TiB/s)"],
    [3670016, "count", "en", "3.67M"],
    [3670016, "count", "zh", "367 万"],
    [4096, "count", "en", "4,096"],
    [3.14e23, "FLOP", "en", "3.14 × 10²³ FLOP"],
    [312e12, "FLOP/s", "zh", "312 TFLOP/s"],
    [5400, "seconds", "zh", "1.5 小时"],
    [1e6, "tokens/s", "zh", "100 万词元/秒"],
    [0.125, "ratio", "en", "12.5%"],
  ])("%d of %s in %s: %s", (value, dimension, locale, text) => {
    expect(formatQuantity(value, dimension, locale)).toBe(text);
  });

  test("a chosen unit leads, its partner of the other family follows", () => {
    expect(formatQuantity(14e9, "bytes", "en", "GB")).toBe("14 GB (13 GiB)");
    expect(formatQuantity(3670016, "bytes", "zh", "MiB")).toBe("3.5 MiB (3.67 MB)");
    expect(formatQuantity(3.2, "ratio", "en", "×")).toBe("3.2×");
  });

  test("the description says = where the short form loses nothing and ≈ where it rounds", () => {
    expect(describeQuantity(1610612736, "bytes", "en")).toBe("1,610,612,736 bytes = 1.5 GiB (1.61 GB)");
    expect(describeQuantity(3670016, "count", "zh")).toBe("3,670,016 ≈ 367 万");
    expect(describeQuantity(1 / 3, "ratio", "en")).toBe("0.333333 ≈ 33.3%");
    expect(describeQuantity(512, "bytes", "zh")).toBe("512 字节");
  });
});

describe("what is shown can be typed back", () => {
  const value = fc.oneof(
    fc.double({ min: 1e-9, max: 1e25, noNaN: true }),
    fc.integer({ min: -1_000_000, max: 2_000_000_000 }),
    fc.maxSafeNat(),
    fc.double({ min: -20, max: 25, noNaN: true }).map((exponent) => 10 ** exponent),
  );
  const near = (text: string, dimension: Dimension, value: number, relative: number) => {
    const reading = parseQuantity(text, dimension);
    expect(reading, text).toMatchObject({ ok: true });
    if (reading.ok) expect(isWithin(reading.value, value, { relative }), text).toBe(true);
  };

  test("in full, without loss", () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...DIMENSIONS), fc.constantFrom(...LOCALES), (value, dimension, locale) =>
        near(formatExact(value, dimension, locale), dimension, value, 1e-14),
      ),
      { numRuns: 2000 },
    );
  });

  test("in short, to three digits", () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...DIMENSIONS), fc.constantFrom(...LOCALES), (value, dimension, locale) =>
        near(formatShort(value, dimension, locale), dimension, value, 5.1e-3),
      ),
      { numRuns: 2000 },
    );
  });

  test("nothing that is shown holds NaN or Infinity", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e300, max: 1e300, noNaN: true }),
        fc.constantFrom(...DIMENSIONS),
        fc.constantFrom(...LOCALES),
        (value, dimension, locale) => {
          expect(describeQuantity(value, dimension, locale)).not.toMatch(/NaN|∞|Infinity/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("tolerance", () => {
  test("both ends are included, and rounding of binary fractions costs nobody the answer", () => {
    expect(isWithin(1.01, 1, { relative: 0.01 })).toBe(true);
    expect(isWithin(1.0101, 1, { relative: 0.01 })).toBe(false);
    expect(isWithin(1.1 * 1e6, 1_100_000, { relative: 0 })).toBe(true);
    expect(isWithin(105, 100, { absolute: 5 })).toBe(true);
    expect(isWithin(-99, -100, { relative: 0.01 })).toBe(true);
    expect(isWithin(99, -100, { relative: 0.01 })).toBe(false);
  });
});
